import type { Operator } from '../../language.ts'
import { operators as common, toNumber } from '../../operators.ts'
import { rareOperators } from '../../rare-operators.ts'
import type { ValueFact } from './formula.ts'
import { traitsOf } from './traits.ts'

const operators: Readonly<Record<string, Operator>> = { ...common, ...rareOperators }

/** One of the values that would do. A number that is not exact stands for every text that reads as it, too. */
interface Candidate {
  value: string | number | boolean
  isExact: boolean
}

/** Whether the facts name all values that would do, and each is ruled out by one of them or by what is known anyway. */
export function candidatesClash(facts: readonly ValueFact[]): boolean {
  const candidates = facts.map(candidatesOf).find(list => list !== undefined)
  return (
    candidates?.every(
      candidate =>
        isOutOfRange(candidate, facts[0]!.subject) || facts.some(fact => rulesOut(fact, candidate)),
    ) ?? false
  )
}

/** Undefined where there is no end of them. */
function candidatesOf({ operator, wanted, holds, subject }: ValueFact): Candidate[] | undefined {
  if (holds && (operator === 'is' || operator === 'in')) return [wanted].flat().flatMap(valuesEqualTo)
  const { among } = traitsOf(subject)
  return among && asksForOne(operator, wanted, holds)
    ? among.map(value => ({ value, isExact: true }))
    : undefined
}

/** By `equal`: a number is also every text that reads as it, a text also the number that it reads as. */
function valuesEqualTo(wanted: unknown): Candidate[] {
  if (typeof wanted === 'number') return [{ value: wanted, isExact: false }]
  const number = toNumber(wanted)
  return [
    { value: wanted as string | boolean, isExact: true },
    ...(Number.isNaN(number) ? [] : [{ value: number, isExact: true }]),
  ]
}

/** Whether what is missing does not satisfy it. */
export function asksForOne(operator: string, wanted: unknown, holds: boolean): boolean {
  if (operator === 'known') return wanted === holds
  const { missing } = operators[operator] ?? { missing: true }
  return holds && !missing
}

function isOutOfRange({ value }: Candidate, subject: string): boolean {
  const { isNumber, isWhole, least = Number.NEGATIVE_INFINITY } = traitsOf(subject)
  return isNumber === true && !(toNumber(value) >= least && (!isWhole || Number.isInteger(toNumber(value))))
}

/** Dates hang on a zone, versions and texts on how a number is written. */
const byZone = /^(before|after|anniversaryWithin)$/
const byValue = /^(is|isNot|in|notIn|known|atLeast|atMost|moreThan|lessThan|has|hasAll|hasNone)$/

/** Whether the fact does not hold of the candidate, for certain. */
function rulesOut(
  { operator, wanted, ignoreCase, holds }: ValueFact,
  { value, isExact }: Candidate,
): boolean {
  const test = Object.hasOwn(operators, operator) ? operators[operator] : undefined
  if (!test?.holds || byZone.test(operator)) return false
  if (!isExact && (!byValue.test(operator) || [wanted].flat().some(one => readsAs(one, value)))) return false
  const list = test.many ? [wanted].flat() : wanted
  // None of the operators that are left looks at the zone or the time.
  return test.holds(value, list, { zone: noZone, ignoreCase }, 0) !== holds
}

/** A text that is written another way than the value may or may not be equal to it. */
const readsAs = (wanted: unknown, value: unknown) => typeof wanted === 'string' && toNumber(wanted) === value

const noZone = {
  local: (at: number) => at,
  toUtc: (wall: number) => wall,
  startOfDay: (at: number) => at,
  startOfNextDay: (at: number) => at,
}
