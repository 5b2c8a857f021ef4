import { asksForOne, candidatesClash } from './candidates.ts'
import { isSubclass } from './event-class.ts'
import type { ChoiceFact, CountFact, Fact, OpaqueFact, ValueFact } from './formula.ts'
import { boundsClash } from './numbers.ts'
import { isInside } from './span.ts'
import { textsClash } from './texts.ts'
import { traitsOf } from './traits.ts'

/**
 * Those of the facts that cannot all hold at one moment, as few as show it, where a `fresh` one is among them;
 * undefined where none are found. It misses clashes, but what it finds is one.
 */
export function clashOf(fresh: Fact, facts: readonly Fact[]): Fact[] | undefined {
  const about = aboutOf(fresh)
  const group = facts.filter(fact => aboutOf(fact) === about)
  return fewest(fresh, group).find(clashes)
}

/** Only facts about the same can clash. */
const aboutOf = (fact: Fact) =>
  fact.kind === 'count' ? 'count' : `${fact.kind} ${fact.kind === 'opaque' ? fact.key : fact.subject}`

/** By itself, with each of the others, then all together. */
function fewest(fresh: Fact, others: Fact[]): Fact[][] {
  const pairs = others.map(other => [other, fresh])
  return [[fresh], ...pairs, ...(others.length > 1 ? [[...others, fresh]] : [])]
}

function clashes(facts: Fact[]): boolean {
  switch (facts[0]!.kind) {
    case 'value':
      return valuesClash(facts as ValueFact[])
    case 'choice':
      return choicesClash(facts as ChoiceFact[])
    case 'count':
      return countsClash(facts as CountFact[])
    case 'opaque':
      return new Set((facts as OpaqueFact[]).map(({ holds }) => holds)).size > 1
  }
}

function valuesClash(facts: ValueFact[]): boolean {
  const isMissing = facts.some(({ operator, wanted, holds }) => operator === 'known' && wanted !== holds)
  if (isMissing && isNeverMissing(facts)) return true
  const [one, other] = facts
  if (one && other && facts.length === 2 && (areOpposite(one, other) || textsClash(one, other))) return true
  return boundsClash(facts) || candidatesClash(facts)
}

/** The same question with both answers, whatever its operator looks at. */
const areOpposite = (one: ValueFact, other: ValueFact) =>
  one.holds !== other.holds && questionOf(one) === questionOf(other)

const questionOf = ({ operator, wanted, ignoreCase }: ValueFact) =>
  JSON.stringify([operator, wanted, ignoreCase])

const isNeverMissing = (facts: ValueFact[]) =>
  traitsOf(facts[0]!.subject).isNumber ||
  facts.some(({ operator, wanted, holds }) => asksForOne(operator, wanted, holds))

const choicesClash = (facts: ChoiceFact[]) =>
  ![...facts[0]!.among].some(one => facts.every(({ among }) => among.has(one)))

/** More events of a class in a span than there may be of a wider class in a longer span. */
const countsClash = (facts: CountFact[]) =>
  facts.some(inner => facts.some(outer => inner.min > outer.max && isPart(inner, outer)))

const isPart = (inner: CountFact, outer: CountFact) =>
  inner === outer || (isInside(inner.within, outer.within) && isSubclass(inner.of, outer.of))
