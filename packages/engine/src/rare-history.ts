import type { Tests } from './config.ts'
import type { Compiler } from './context.ts'
import { compileCount, reasonOfCount } from './counting.ts'
import { insertDay } from './days.ts'
import { parseDuration } from './duration.ts'
import type { Leaves } from './expression.ts'
import { boundsOf, type CountLine, historyLines } from './history.ts'
import type { HistoryLine } from './language.ts'
import { pace } from './leaf.ts'
import { campaignMatcher, compileMatcher } from './matcher.ts'
import { historyShapes } from './rare-shapes.ts'
import { compileSequence } from './sequences.ts'
import { compileSum } from './sums.ts'

interface DaysLine {
  did: string | string[]
  onDays?: number
  where?: Tests
  within?: string
}

interface SinceLine {
  since: string | string[]
  where?: Tests
  atLeast?: string
  lessThan?: string
}

interface CampaignLine extends CountLine {
  campaign: string
  was: string
}

/** The history lines that few configs use, and `did` with what few write beside it. */
export const rareHistory: Readonly<Record<string, HistoryLine>> = {
  did: {
    shape: historyShapes.did,
    compile: (line: DaysLine, path, compiler) =>
      line.onDays === undefined
        ? historyLines.did!.compile(line, path, compiler)
        : compileDays(line, line.onDays, path, compiler),
  },
  since: { shape: historyShapes.since, compile: compileSince },
  sum: { shape: historyShapes.sum, compile: compileSum },
  sequence: { shape: historyShapes.sequence, compile: compileSequence },
  campaign: {
    shape: historyShapes.campaign,
    compile: (line: CampaignLine, path, compiler) =>
      compileCount(
        boundsOf(line),
        line.within ?? 'ever',
        campaignMatcher(line.campaign, line.was),
        path,
        compiler,
      ),
  },
}

function compileDays(
  { did, where, within = 'ever' }: DaysLine,
  days: number,
  path: string,
  compiler: Compiler,
): Leaves {
  const window = compiler.window(within)
  const matcher = compileMatcher(did, where, compiler)
  const tally = compiler.tally({ ...matcher, key: `days ${matcher.key}` }, days, insertDay(compiler.zone))
  return {
    leaves: [compiler.reached(tally, days, window)],
    why: context => {
      const bounds = { min: days, max: Number.POSITIVE_INFINITY }
      const reason = reasonOfCount(context.memory.times[tally]!, bounds, window, path, context)!
      return { ...reason, needed: { onDays: days, within } }
    },
  }
}

/** It has happened, and its last time is at least, or less than, so long ago. */
function compileSince(
  { since, where, atLeast, lessThan }: SinceLine,
  path: string,
  compiler: Compiler,
): Leaves {
  const tally = compiler.tally(compileMatcher(since, where, compiler), 1)
  const needed = { ...(atLeast && { atLeast }), ...(lessThan && { lessThan }) }
  return {
    leaves: [
      compiler.reached(tally, 1, compiler.window('ever')),
      ...(atLeast ? [~lessThanAgo(tally, parseDuration(atLeast)!, compiler)] : []),
      ...(lessThan ? [lessThanAgo(tally, parseDuration(lessThan)!, compiler)] : []),
    ],
    why({ memory, now }) {
      const last = memory.times[tally]!.at(-1)
      if (last === undefined) return { path, needed, found: null }
      const opensAt = atLeast ? last + parseDuration(atLeast)! : now
      // Time brings what has to be long ago, and takes what has to be recent.
      const isTooEarly = opensAt > now && !(lessThan && opensAt >= last + parseDuration(lessThan)!)
      return { path, needed, found: now - last, ...(isTooEarly && { opensAt }) }
    },
  }
}

/** The last time is nearer than `ms`: unlike a window, what is exactly so long ago is no longer. */
const lessThanAgo = (tally: number, ms: number, compiler: Compiler): number =>
  compiler.leaf(`${tally} last less than ${ms} ago`, pace.days, () => ({
    sources: [`tally ${tally}`],
    holds: ({ memory, now }) => now - memory.times[tally]!.at(-1)! < ms,
    changesAt: ({ memory }, holds) => (holds ? memory.times[tally]!.at(-1)! + ms : undefined),
  }))
