import type { Context } from './context.ts'
import type { Reason } from './decision.ts'
import type { NetworkBuilder } from './network.ts'

/** A condition made ready: what can be asked of the network is, the rest hangs on the very moment. */
export type Expression =
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  | { not: Expression; path: string }
  /** Holds as `of` does, whose reasons say what is missing; the line itself says who asked. */
  | { of: Expression; path: string; needed: unknown }
  | Leaves
  | Passing

/** Holds when all of these leaves do; `~leaf` is one that must not. */
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
  if ('leaves' in expression) return leavesHold(expression.leaves, context)
  if ('passes' in expression) return expression.passes(context)
  if ('all' in expression) return expression.all.every(one => holds(one, context))
  if ('any' in expression) return expression.any.some(one => holds(one, context))
  if ('not' in expression) return !holds(expression.not, context)
  return holds(expression.of, context)
}

export function leavesHold(refs: readonly number[], context: Context): boolean {
  const { holds, leaves } = context
  for (const ref of refs) {
    const node = ref < 0 ? ~ref : ref
    const leaf = leaves[node]
    const one = leaf?.isPassing ? leaf.holds(context) : holds[node] === 1
    if (one !== ref >= 0) return false
  }
  return true
}

/** Why it does not hold: of all that must, the first that does not; of several that may, each. Undefined where it holds. */
export function reasonsOf(expression: Expression, context: Context): Reason[] | undefined {
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

/** What hangs on the moment: mostly a few leaves, all of which must hold. */
export type Rest = readonly number[] | Expression

export const restHolds = (rest: Rest, context: Context): boolean =>
  isRefs(rest) ? leavesHold(rest, context) : holds(rest, context)

const isRefs = (rest: Rest): rest is readonly number[] => Array.isArray(rest)

export interface Splitter extends Pick<NetworkBuilder, 'all' | 'any'> {
  isPassing(ref: number): boolean
}

/** The part that the network can hold, as a reference to it, and the part that it cannot. */
export interface Split {
  ref: number
  rest?: Rest
}

export function split(expression: Expression, network: Splitter): Split {
  const standing: number[] = []
  const passing: number[] = []
  const others: Expression[] = []
  sort(expression)
  const ref = network.all(standing)
  if (others.length) {
    if (passing.length) others.push({ leaves: passing, why: unexplained })
    return { ref, rest: others.length === 1 ? others[0]! : { all: others } }
  }
  return passing.length ? { ref, rest: passing } : { ref }

  function sort(one: Expression): void {
    if ('all' in one) for (const part of one.all) sort(part)
    else if ('leaves' in one)
      for (const leaf of one.leaves) (network.isPassing(leaf) ? passing : standing).push(leaf)
    else {
      const ref = standingRef(one, network)
      if (ref === undefined) others.push(one)
      else standing.push(ref)
    }
  }
}

/** Who explains compiles anew. */
function unexplained(): never {
  throw new Error('Only the parts of an expression say why.')
}

/** Undefined where some part of it hangs on the moment. */
function standingRef(expression: Expression, network: Splitter): number | undefined {
  if ('passes' in expression) return undefined
  if ('leaves' in expression)
    return expression.leaves.some(network.isPassing) ? undefined : network.all(expression.leaves)
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
