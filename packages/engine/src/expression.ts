import type { Context } from './context.ts'
import type { Reason } from './decision.ts'
import { ALWAYS, type NetworkBuilder } from './network.ts'

/** A condition made ready: what can be asked of the network is, the rest hangs on the very moment. */
export type Expression =
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  | { not: Expression; path: string }
  /** Holds as `of` does, whose reasons say what is missing; the line itself says who asked. */
  | { of: Expression; path: string; needed: unknown }
  | Standing
  | Passing

/** Holds when all of these leaves of the network do; `~leaf` is one that must not. */
export interface Standing {
  leaves: readonly number[]
  why(context: Context): Reason
}

/** Hangs on the event or on the very moment, so that it is asked only when somebody wants to know. */
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

export function leavesHold(leaves: readonly number[], { holds }: Context): boolean {
  for (const leaf of leaves) if (leaf < 0 ? holds[~leaf] === 1 : holds[leaf] === 0) return false
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

/** The part that the network can hold, as a reference to it, and the part that it cannot. */
export interface Split {
  ref: number
  passing?: Expression
}

export function split(expression: Expression, network: Pick<NetworkBuilder, 'all' | 'any'>): Split {
  if ('leaves' in expression) return { ref: network.all(expression.leaves) }
  if ('passes' in expression) return { ref: ALWAYS, passing: expression }
  if ('all' in expression) {
    const parts = expression.all.map(one => split(one, network))
    const passing = parts.flatMap(part => part.passing ?? [])
    return {
      ref: network.all(parts.map(({ ref }) => ref)),
      ...(passing.length && { passing: passing.length === 1 ? passing[0]! : { all: passing } }),
    }
  }
  const ref = standingRef(expression, network)
  return ref === undefined ? { ref: ALWAYS, passing: expression } : { ref }
}

/** Undefined where some part of it hangs on the moment. */
function standingRef(
  expression: Expression,
  network: Pick<NetworkBuilder, 'all' | 'any'>,
): number | undefined {
  if ('passes' in expression) return undefined
  if ('leaves' in expression) return network.all(expression.leaves)
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
