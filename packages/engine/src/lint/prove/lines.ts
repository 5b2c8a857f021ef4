import type { Tests } from '../../config.ts'
import { parseDuration } from '../../duration.ts'
import { classOf, classOfCampaign, type EventClass } from './event-class.ts'
import { type CountFact, type Formula, joined } from './formula.ts'
import { opaque, type Place } from './place.ts'
import { type Span, spanOf } from './span.ts'

/** A history line: which keys it has hangs on the one that heads it. */
export interface Line {
  did?: string | string[]
  didNot?: string | string[]
  since?: string | string[]
  sum?: string
  of?: string | string[]
  sequence?: (string | string[])[]
  campaign?: string
  was?: string
  where?: Tests
  within?: string
  atLeast?: number | string
  atMost?: number
  moreThan?: number
  lessThan?: number | string
  exactly?: number
  onDays?: number
}

/** What a line says about the numbers of events. */
export function lineFormula(line: Line, place: Place): Formula {
  const { did, didNot, since, where, within, campaign, was } = line
  const classed = (what: string | string[]) => classOf(what, where, place.config)
  if (did !== undefined && line.onDays === undefined)
    return counted(classed(did), spanOf(within), boundsOf(line), place)
  if (didNot !== undefined) return counted(classed(didNot), spanOf(within), { min: 0, max: 0 }, place)
  if (since !== undefined) return sinceFormula(line, classed(since), place)
  if (campaign !== undefined && was !== undefined)
    return counted(classOfCampaign(campaign, was), spanOf(within), boundsOf(line), place)
  return otherLine(line, place)
}

/** Of the others no more is known than that some of the events have happened. */
function otherLine(line: Line, place: Place): Formula {
  const itself = opaque('history')(line, place)
  if (!place.holds) return itself
  const { did, where, within, onDays, sum, of, sequence = [] } = line
  const parts: Formula[] = [itself]
  if (did !== undefined && onDays !== undefined)
    parts.push(counted(classOf(did, where, place.config), spanOf(within), atLeast(onDays), place))
  for (const step of sequence)
    parts.push(counted(classOf(step, undefined, place.config), 'ever', atLeast(1), place))
  if (sum !== undefined && of !== undefined) parts.push(...sumFormulas(line, of, place))
  return joined(true, parts)
}

/** What a sum of nothing, which is 0, does not reach, asks for an event. */
function sumFormulas(line: Line, of: string | string[], place: Place): Formula[] {
  const { sum, where, within } = line
  const events = classOf(of, where, place.config)
  const subject = `sum ${JSON.stringify([sum, of, where ?? null, spanOf(within)])}`
  const bounds = (['atLeast', 'atMost', 'moreThan', 'lessThan'] as const).flatMap((operator): Formula[] => {
    const wanted = line[operator]
    if (wanted === undefined) return []
    return [{ kind: 'value', subject, operator, wanted, ignoreCase: false, holds: true, path: place.path }]
  })
  const needsOne = Number(line.atLeast ?? 0) > 0 || Number(line.moreThan ?? -1) >= 0
  return needsOne ? [...bounds, counted(events, spanOf(within), atLeast(1), place)] : bounds
}

/** A last time that lies at least so long ago leaves the time up to there empty; the end of a window counts. */
function sinceFormula({ atLeast: least, lessThan }: Line, of: EventClass, place: Place): Formula {
  const long = parseDuration(least)
  const short = parseDuration(lessThan)
  return joined(place.holds, [
    counted(of, 'ever', atLeast(1), place),
    ...(long === undefined ? [] : [counted(of, long - 1, { min: 0, max: 0 }, place)]),
    ...(short === undefined ? [] : [counted(of, short - 1, atLeast(1), place)]),
  ])
}

interface Bounds {
  min: number
  max: number
}

const atLeast = (min: number): Bounds => ({ min, max: Number.POSITIVE_INFINITY })

/** With no bound at least once; `atMost` alone also holds at zero. */
function boundsOf({ exactly, atLeast: least, atMost: most }: Line): Bounds {
  return {
    min: exactly ?? (least as number | undefined) ?? (most === undefined ? 1 : 0),
    max: exactly ?? most ?? Number.POSITIVE_INFINITY,
  }
}

/** The number of events is in bounds; or, where that is not to hold, below or above them. */
export function counted(of: EventClass, within: Span, { min, max }: Bounds, place: Place): Formula {
  const fact = (from: number, to: number): CountFact => ({
    kind: 'count',
    of,
    within,
    min: from,
    max: to,
    path: place.path,
  })
  if (place.holds) return fact(min, max)
  return {
    any: [
      ...(min > 0 ? [fact(0, min - 1)] : []),
      ...(max < Number.POSITIVE_INFINITY ? [fact(max + 1, Number.POSITIVE_INFINITY)] : []),
    ],
  }
}
