import type { Context } from './context.ts'
import type { Reason } from './decision.ts'
import type { NetworkBuilder } from './network.ts'

/** A condition made ready: what can be asked of the network is, the rest hangs on the very moment. */
export type Expression =
  /** Holds when all of these leaves do, where nobody asks for reasons; `~leaf` is one that must not. */
  | readonly number[]
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  | { not: Expression; path: string }
  /** Holds as `of` does, whose reasons say what is missing; the line itself says who asked. */
  | { of: Expression; path: string; needed: unknown }
  | Leaves
  | Passing

/** Leaves with the reason that they give. */
export interface Leaves {
  leaves: readonly number[]
  why(context: Context): Reason
}

/** Hangs on the very moment in a way of its own. */
export interface Passing {
  passes(context: Context): boolean
  why(context: Context): Reason
}

export function holds(expression: Expression, context: Context): boolean {
  if (isRefs(expression)) return leavesHold(expression, context)
  if ('leaves' in expression) return leavesHold(expression.leaves, context)
  if ('passes' in expression) return expression.passes(context)
  if ('all' in expression) return expression.all.every(one => holds(one, context))
  if ('any' in expression) return expression.any.some(one => holds(one, context))
  if ('not' in expression) return !holds(expression.not, context)
  return holds(expression.of, context)
}

export function leavesHold(refs: readonly number[], context: Context): boolean {
  for (const ref of refs) if (!refHolds(ref, context)) return false
  return true
}

export function refHolds(ref: number, context: Context): boolean {
  const node = ref < 0 ? ~ref : ref
  const { asked, holds, leaves } = context
  if (asked.isDue(node)) holds[node] = leaves[node]!.holds(context) ? 1 : 0
  return (holds[node] === 1) === ref >= 0
}

/** Why it does not hold: of all that must, the first that does not; of several that may, each. Undefined where it holds. */
export function reasonsOf(expression: Expression, context: Context): Reason[] | undefined {
  if (isRefs(expression)) return leavesHold(expression, context) ? undefined : unexplained()
  if ('all' in expression) {
    for (const one of expression.all) {
      const reasons = reasonsOf(one, context)
      if (reasons) return reasons
    }
    return undefined
  }
  if (holds(expression, context)) return undefined
  if ('any' in expression) return expression.any.flatMap(one => reasonsOf(one, context) ?? [])
  if ('not' in expression) return [{ path: expression.path, needed: false, found: true }]
  if ('of' in expression) {
    const { path, needed, of } = expression
    return [{ path, needed, found: false }, ...(reasonsOf(of, context) ?? [])]
  }
  return [expression.why(context)]
}

export const isRefs = (expression: Expression): expression is readonly number[] => Array.isArray(expression)

/** Who explains compiles anew, with places. */
export function unexplained(): never {
  throw new Error('Only what was compiled with its place says why.')
}

/** What hangs on the moment: mostly a few leaves, all of which must hold. */
export type Rest = Expression

export interface Splitter extends Pick<NetworkBuilder, 'all' | 'any'> {
  isPassing(ref: number): boolean
}

/** The part that the network can hold, as a reference to it, and the part that it cannot. */
export interface Split {
  ref: number
  rest?: Rest
}

export function split(expression: Expression, network: Splitter): Split {
  const parts: Parts = { standing: [], passing: [], others: [] }
  sort(expression, network, parts)
  const { standing, passing, others } = parts
  const ref = network.all(standing)
  if (others.length) {
    if (passing.length) others.push(passing)
    return { ref, rest: others.length === 1 ? others[0]! : { all: others } }
  }
  return passing.length ? { ref, rest: passing } : { ref }
}

interface Parts {
  /** What the network can hold. */
  standing: number[]
  /** Leaves that it cannot. */
  passing: number[]
  others: Expression[]
}

function sort(one: Expression, network: Splitter, parts: Parts): void {
  if (isRefs(one)) sortLeaves(one, network, parts)
  else if ('all' in one) for (const part of one.all) sort(part, network, parts)
  else if ('leaves' in one) sortLeaves(one.leaves, network, parts)
  else {
    const ref = standingRef(one, network)
    if (ref === undefined) parts.others.push(one)
    else parts.standing.push(ref)
  }
}

function sortLeaves(refs: readonly number[], network: Splitter, { standing, passing }: Parts): void {
  for (const ref of refs) {
    if (network.isPassing(ref)) passing.push(ref)
    else standing.push(ref)
  }
}

/** Undefined where some part of it hangs on the moment. */
function standingRef(expression: Expression, network: Splitter): number | undefined {
  if (isRefs(expression)) return refOfLeaves(expression, network)
  if ('passes' in expression) return undefined
  if ('leaves' in expression) return refOfLeaves(expression.leaves, network)
  if ('not' in expression) {
    const ref = standingRef(expression.not, network)
    return ref === undefined ? undefined : ~ref
  }
  if ('of' in expression) return standingRef(expression.of, network)
  const refs: number[] = []
  for (const one of 'all' in expression ? expression.all : expression.any) {
    const ref = standingRef(one, network)
    if (ref === undefined) return undefined
    refs.push(ref)
  }
  return 'all' in expression ? network.all(refs) : network.any(refs)
}

const refOfLeaves = (refs: readonly number[], network: Splitter): number | undefined =>
  refs.some(network.isPassing) ? undefined : network.all(refs)
