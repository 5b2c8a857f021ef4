import type { ValueFact } from './formula.ts'

type TextOperator = 'startsWith' | 'endsWith' | 'contains'

const isOnText = ({ operator }: ValueFact) => /^(startsWith|endsWith|contains)$/.test(operator)

/** Whether no text is as both facts want it. */
export function textsClash(one: ValueFact, other: ValueFact): boolean {
  if (!isOnText(one) || !isOnText(other)) return false
  // Folding the case of a text can change its length, so that one fact of each kind cannot be compared.
  if (one.ignoreCase !== other.ignoreCase) return false
  if (one.holds && other.holds) return neverTogether(one, other)
  if (one.holds) return implies(one, other)
  return other.holds && implies(other, one)
}

/** Two beginnings, or two ends, of which neither goes on with the other. */
function neverTogether(one: ValueFact, other: ValueFact): boolean {
  if (one.operator !== other.operator || one.operator === 'contains') return false
  const fits = (a: string, b: string) =>
    one.operator === 'startsWith' ? a.startsWith(b) || b.startsWith(a) : a.endsWith(b) || b.endsWith(a)
  return !wantedOf(one).some(a => wantedOf(other).some(b => fits(a, b)))
}

/** Whether every text of one fact has what the other tests for. */
function implies(one: ValueFact, other: ValueFact): boolean {
  const [from, to] = [one.operator, other.operator] as [TextOperator, TextOperator]
  const follows = (a: string, b: string) =>
    to === 'contains' ? a.includes(b) : from === to && (to === 'startsWith' ? a.startsWith(b) : a.endsWith(b))
  return wantedOf(one).every(a => wantedOf(other).some(b => follows(a, b)))
}

const wantedOf = ({ wanted, ignoreCase }: ValueFact) =>
  [wanted].flat().map(one => (ignoreCase ? String(one).toLowerCase() : String(one)))
