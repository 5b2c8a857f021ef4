import type { Tests } from './config.ts'
import type { Caps, Check, Compiler, Context, Matcher } from './context.ts'
import { reasonOfCount } from './counting.ts'
import { parseDuration } from './duration.ts'
import { holds, refHolds } from './expression.ts'
import { type Cap, type CompiledCap, wordOf } from './language.ts'
import { countSince } from './memory.ts'
import { shapeOfSubject, subjects } from './subjects.ts'
import { compileSubject } from './tests.ts'

const named = (name: string): Matcher => ({ names: [name], key: name })
const anyShown = named('campaign_shown')

/** At most so many messages in the window; counted is what was shown, and what has just won its slot. */
export function capCount(
  times: number,
  within: string,
  counted: { shown: Matcher; rivals(context: Context): number },
  path: string,
  compiler: Compiler,
): CompiledCap {
  const window = compiler.window(within)
  const tally = compiler.tally(counted.shown, times)
  const bounds = { min: 0, max: times - 1 }
  return {
    leaf: compiler.reached(tally, times, window),
    check(context) {
      const kept = context.memory.times[tally]!
      const reason = reasonOfCount(kept, bounds, window, path, context, counted.rivals(context))
      return reason && [reason]
    },
  }
}

const ofAll = { shown: anyShown, rivals: ({ winners }: Context) => winners.length }

const countCap = (within: string): Cap => ({
  shape: () => 'count',
  compile: (times: number, path, compiler) => [capCount(times, within, ofAll, path, compiler)],
})

/** The common caps of a site. A new one is one entry, here or among the rare ones. */
export const caps: Readonly<Record<string, Cap>> = {
  perSession: countCap('session'),
  /** A day is the calendar's, as a visitor would count; a week is any seven days. */
  perDay: countCap('today'),
  perWeek: countCap('7 days'),
  gap: {
    shape: () => 'duration',
    compile: (needed: string, path, compiler) => [{ check: compileGap(needed, path, compiler) }],
  },
  gapPages: {
    shape: () => 'count',
    compile: (needed: number, path, compiler) => {
      const shown = compiler.tally(anyShown, 1)
      const viewed = compiler.tally(named('page_view'), needed)
      const check: Check = ({ memory: { times }, winners }) => {
        const last = times[shown]!.at(-1)
        if (last === undefined && !winners.length) return undefined
        const found = winners.length ? 0 : countSince(times[viewed]!, last! + 1)
        return found < needed ? [{ path, needed, found }] : undefined
      }
      return [{ check }]
    },
  },
  neverOn: {
    shape: test => shapeOfSubject(subjects.page, test),
    compile: (tests: Tests, path, compiler) => {
      const here = compileSubject('page', tests, path, compiler)
      const check: Check = context =>
        holds(here, context) ? [{ path, needed: false, found: context.moment.page?.path }] : undefined
      return [{ check }]
    },
  },
}

/** The caps that campaigns with these tags are under. */
export function compileCaps(tags: readonly string[], compiler: Compiler): Caps {
  const { config, language } = compiler
  const all: CompiledCap[] = []
  const wanted: object = config.caps ?? {}
  for (const [name, value] of Object.entries(wanted))
    all.push(...wordOf(language.caps, name).compile(value, `caps.${name}`, compiler, tags))
  return {
    check: every(all.map(({ check }) => check)),
    leaves: all.flatMap(({ leaf }) => leaf ?? []),
    others: every(all.flatMap(({ check, leaf }) => (leaf === undefined ? [check] : []))),
  }
}

/** All must be open; the first that is not says why. */
const every =
  (checks: readonly Check[]): Check =>
  context => {
    for (const check of checks) {
      const reasons = check(context)
      if (reasons) return reasons
    }
    return undefined
  }

/** Whether they are shut as long as nobody has won: the same as their check says, but without a word. */
export function areShut({ leaves, others }: Caps, context: Context): boolean {
  for (const leaf of leaves) if (refHolds(leaf, context)) return true
  return others(context) !== undefined
}

/** So many dismissals in a row lengthen the gap, to 32 times at most. */
const dismissalsThatCount = 6

/** The least time between two messages; every dismissal in a row after the first doubles it, a click ends the row. */
function compileGap(needed: string, path: string, compiler: Compiler): Check {
  const gap = parseDuration(needed)!
  const longest = gap * 2 ** (dismissalsThatCount - 1)
  const shown = compiler.tally(anyShown, 1)
  const dismissed = compiler.tally(named('campaign_dismissed'), dismissalsThatCount)
  const clicked = compiler.tally(named('campaign_clicked'), 1)
  return ({ memory: { times }, now, winners }) => {
    const last = winners.length ? now : times[shown]!.at(-1)
    // Also the longest gap is over: nothing has to be counted.
    if (last === undefined || now - last >= longest) return undefined
    const inARow = countSince(times[dismissed]!, times[clicked]!.at(-1) ?? Number.NEGATIVE_INFINITY)
    const opensAt = last + gap * 2 ** Math.max(0, inARow - 1)
    return now < opensAt ? [{ path, needed, found: now - last, opensAt }] : undefined
  }
}
