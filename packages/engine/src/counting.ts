import type { Compiler, Context, Matcher } from './context.ts'
import type { Reason } from './decision.ts'
import type { Expression } from './expression.ts'
import type { Leaf } from './leaf.ts'
import { countSince } from './memory.ts'
import type { Window } from './windows.ts'

/** From how many to how many; `max` may be Infinity. */
export interface Bounds {
  min: number
  max: number
}

/** Only so many times have to be kept as tell whether a number is in bounds. */
export const depthOf = ({ min, max }: Bounds) => Math.max(min, max < Number.POSITIVE_INFINITY ? max + 1 : 1)

/** At least so many matching events are in the window: asked when somebody wants to know. */
export class CountLeaf implements Leaf {
  readonly sources = nothing
  readonly isPassing = true
  readonly #tally: number
  readonly #count: number
  readonly #window: Window

  constructor(tally: number, count: number, window: Window) {
    this.#tally = tally
    this.#count = count
    this.#window = window
  }

  holds(context: Context): boolean {
    const times = context.memory.times[this.#tally]!
    const { length } = times
    return length >= this.#count && times[length - this.#count]! >= this.#window.start(context)
  }
}

const nothing: readonly never[] = []

/** The number of matching events in the window is in bounds. */
export function compileCount(
  bounds: Bounds,
  within: string,
  matcher: Matcher,
  path: string,
  compiler: Compiler,
): Expression {
  const window = compiler.window(within)
  const tally = compiler.tally(matcher, depthOf(bounds))
  const { min, max } = bounds
  const leaves: number[] = []
  if (min > 0) leaves.push(compiler.reached(tally, min, window))
  if (max < Number.POSITIVE_INFINITY) leaves.push(~compiler.reached(tally, max + 1, window))
  if (!path) return leaves
  return {
    leaves,
    why: context => reasonOfCount(context.memory.times[tally]!, bounds, window, path, context)!,
  }
}

/**
 * Why the count of these times is out of bounds, if it is. What is found is at most as much as is kept. `rivals` count
 * beside them: messages that are about to be shown.
 */
export function reasonOfCount(
  times: readonly number[],
  { min, max }: Bounds,
  window: Window,
  path: string,
  context: Context,
  rivals = 0,
): Reason | undefined {
  const found = countSince(times, window.start(context)) + rivals
  if (found >= min && found <= max) return undefined
  const needed = {
    ...(min > 0 && { atLeast: min }),
    ...(max < Number.POSITIVE_INFINITY && { atMost: max }),
    within: window.words,
  }
  const opensAt = found > max ? opening(times, { min, max }, window, context, rivals) : undefined
  return { path, needed, found, ...(opensAt !== undefined && { opensAt }) }
}

/** When so many have left the window that the rest is in bounds again. */
function opening(
  times: readonly number[],
  { min, max }: Bounds,
  window: Window,
  context: Context,
  rivals: number,
): number | undefined {
  const now = window.end(rivals > max ? context.now : times.at(rivals - 1 - max)!)
  if (now === undefined) return undefined
  // Those of the same time or day leave together, and then too few may be left.
  const left = countSince(times, window.start({ now, memory: context.memory }))
  return left < min ? undefined : now
}
