import type { Tests } from './config.ts'
import type { Check, Compiler, Context, Matcher } from './context.ts'
import type { HistoryLine } from './language.ts'
import { compileMatcher } from './matcher.ts'
import { countSince } from './memory.ts'
import { happenings } from './shape.ts'
import { compileWindow } from './windows.ts'

interface DidLine {
  did: string | string[]
  where?: Tests
  atLeast?: number
  atMost?: number
  exactly?: number
  within?: string
}

interface DidNotLine {
  didNot: string | string[]
  where?: Tests
  within?: string
}

/** The common history lines, by the key that heads it. A new one is one entry here. */
export const historyLines: Readonly<Record<string, HistoryLine>> = {
  did: {
    shape: test => ({
      keys: {
        did: happenings,
        where: { each: test },
        atLeast: 'bound',
        atMost: 'bound',
        exactly: 'bound',
        within: 'window',
      },
    }),
    compile: (line: DidLine, path, compiler) =>
      compileCount(boundsOf(line), compileMatcher(line.did, line.where, compiler), path, compiler),
  },
  didNot: {
    shape: test => ({ keys: { didNot: happenings, where: { each: test }, within: 'window' } }),
    compile: ({ didNot, where, within = 'ever' }: DidNotLine, path, compiler) =>
      compileCount({ min: 0, max: 0, within }, compileMatcher(didNot, where, compiler), path, compiler),
  },
}

export interface Bounds {
  min: number
  max: number
  within: string
  /** What counts beside the history: a message that is about to be shown. */
  also?: (context: Context) => number
}

/** With no bound at least once; `atMost` alone also holds at zero. */
function boundsOf({ atLeast, atMost, exactly, within = 'ever' }: DidLine): Bounds {
  return {
    min: exactly ?? atLeast ?? (atMost === undefined ? 1 : 0),
    max: exactly ?? atMost ?? Number.POSITIVE_INFINITY,
    within,
  }
}

/**
 * The number of matching events in the window is within bounds. Only so many times are kept as tell that: the last
 * `min`, or one more than `max`; so what is found is at most that many.
 */
export function compileCount(
  { min, max, within, also }: Bounds,
  matcher: Matcher,
  path: string,
  compiler: Compiler,
): Check {
  const window = compileWindow(within, compiler.zone)
  const bounded = max < Number.POSITIVE_INFINITY
  const tally = compiler.tally(matcher, Math.max(min, bounded ? max + 1 : 1))
  const needed = { ...(min > 0 && { atLeast: min }), ...(bounded && { atMost: max }), within }
  return context => {
    const times = context.memory.times[tally]!
    const rivals = also?.(context) ?? 0
    const found = countSince(times, window.start(context)) + rivals
    if (found >= min && found <= max) return undefined
    const opensAt = found > max ? opening(times, rivals, context) : undefined
    return [{ path, needed, found, ...(opensAt !== undefined && { opensAt }) }]
  }

  /** When so many have left the window that the rest is within bounds again. */
  function opening(times: readonly number[], rivals: number, context: Context): number | undefined {
    const { moment } = context
    const now = window.end(rivals > max ? moment.now : times.at(rivals - 1 - max)!)
    if (now === undefined) return undefined
    // Those of the same time or day leave together, and then too few may be left.
    const left = countSince(times, window.start({ ...context, moment: { ...moment, now } }))
    return left < min ? undefined : now
  }
}
