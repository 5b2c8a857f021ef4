import { toNumber } from '../../operators.ts'
import type { ValueFact } from './formula.ts'
import { traitsOf } from './traits.ts'

/** One end of an interval; an open one is itself not in it. */
interface End {
  at: number
  isOpen: boolean
}

const opposites: Readonly<Record<string, string>> = {
  atLeast: 'lessThan',
  atMost: 'moreThan',
  moreThan: 'atMost',
  lessThan: 'atLeast',
}

/** Whether no number is within all of the bounds. A bound that must not hold counts only where there is a number. */
export function boundsClash(facts: readonly ValueFact[]): boolean {
  const bounds = facts.filter(({ operator }) => Object.hasOwn(opposites, operator))
  const { isNumber, isWhole, least = Number.NEGATIVE_INFINITY } = traitsOf(facts[0]!.subject)
  if (!bounds.length || !(isNumber || bounds.some(({ holds }) => holds))) return false
  let from: End = { at: least, isOpen: false }
  let to: End = { at: Number.POSITIVE_INFINITY, isOpen: false }
  for (const { operator, wanted, holds } of bounds) {
    const name = holds ? operator : opposites[operator]!
    const end = { at: toNumber(wanted), isOpen: name === 'moreThan' || name === 'lessThan' }
    if (name === 'atLeast' || name === 'moreThan') from = narrower(end, from, 1)
    else to = narrower(end, to, -1)
  }
  return isWhole ? lowestWhole(from) > highestWhole(to) : isEmpty(from, to)
}

/** The end that leaves less. `sign`: 1 for lower ends, -1 for upper ones. */
function narrower(one: End, other: End, sign: 1 | -1): End {
  if (one.at === other.at) return one.isOpen ? one : other
  return (one.at - other.at) * sign > 0 ? one : other
}

const isEmpty = (from: End, to: End) => from.at > to.at || (from.at === to.at && (from.isOpen || to.isOpen))

const lowestWhole = ({ at, isOpen }: End) => (isOpen ? Math.floor(at) + 1 : Math.ceil(at))
const highestWhole = ({ at, isOpen }: End) => (isOpen ? Math.ceil(at) - 1 : Math.floor(at))
