import type { Tests, Trigger } from '../../config.ts'
import { parseDuration } from '../../duration.ts'
import { behaviorOf, classOf } from './event-class.ts'
import { always, type CountFact, type Formula } from './formula.ts'
import { into, type Place } from './place.ts'
import { type Span, spanOf } from './span.ts'
import { testsFormula } from './value-tests.ts'

interface EventTrigger {
  event: string | string[]
  where?: Tests
  nth?: number
  within?: string
}

/**
 * What is known at the moment that one of the triggers has led to: which moment it is, what the event is like, and
 * that it has been counted. `delay` in milliseconds: so much later, less is known.
 */
export function firingOf(triggers: Trigger[], place: Place, delay = 0): Formula {
  const isList = triggers.length > 1
  return {
    any: triggers.map((trigger, i) => {
      const at = isList ? into(place, i) : place
      const spec = typeof trigger === 'string' ? { event: trigger } : trigger
      return 'event' in spec
        ? eventFormula(spec as unknown as EventTrigger, at, delay)
        : signalFormula(spec, at, delay)
    }),
  }
}

/** A page may still be loading the rules when the event happens, and decide on it a little later. */
const aMinute = 60_000

/** The spans in which an event that has just been counted lies. */
const justNow: Span[] = ['ever', 'session', 'today', aMinute]

function eventFormula({ event, where, nth, within }: EventTrigger, place: Place, delay: number): Formula {
  const { config, path } = place
  const count = (span: Span, min: number, max = Number.POSITIVE_INFINITY): CountFact => ({
    kind: 'count',
    of: classOf(event, where, config),
    within: span,
    min,
    max,
    path,
  })
  return {
    all: [
      ...(delay ? [count('ever', nth ?? 1)] : justNow.map(span => count(span, 1))),
      ...(nth !== undefined && !delay ? [count(spanOf(within), nth, nth)] : []),
      ...(where ? [testsFormula(where, 'event', into(place, 'where'))] : []),
      { any: [event].flat().map(name => branchFormula(name, place, delay)) },
    ],
  }
}

/** One behavior or event of a list. */
function branchFormula(name: string, place: Place, delay: number): Formula {
  const { event, where } = behaviorOf(name, place.config) ?? { event: name, where: undefined }
  return {
    all: [
      ...(delay ? [] : [moment([event].flat(), place)]),
      where ? testsFormula(where, 'event', { ...place, pinned: true }) : always,
    ],
  }
}

/** A signal or a change of tier. Each kind, and each threshold, has moments of its own. */
function signalFormula(spec: Record<string, unknown>, place: Place, delay: number): Formula {
  if (delay) return always
  const { path } = place
  if ('tier' in spec) return { all: [moment([`tier ${spec.tier}`], place), tierChange(spec, place)] }
  if ('returnedAfter' in spec) {
    const returned: Formula = {
      kind: 'value',
      subject: 'session.number',
      operator: 'atLeast',
      wanted: 2,
      ignoreCase: false,
      holds: true,
      path,
    }
    return { all: [moment(['page_view'], place), returned] }
  }
  return { all: [moment([JSON.stringify(spec)], place), ...past(spec, place)] }
}

/** What `after` waits for has happened. */
function past({ after, of }: Record<string, unknown>, { config, path }: Place): Formula[] {
  if (after === undefined || !(typeof of === 'string' || Array.isArray(of))) return []
  const events = classOf(of, undefined, config)
  return [{ kind: 'count', of: events, within: 'ever', min: 1, max: Number.POSITIVE_INFINITY, path }]
}

function tierChange({ tier, to }: Record<string, unknown>, { config, path }: Place): Formula {
  const ids = (config.tiers ?? []).map(({ id }) => id)
  const reached = to === undefined ? (tier === 'up' ? ids.slice(1) : ids.slice(0, -1)) : [String(to)]
  return { kind: 'choice', subject: 'tier', among: new Set(reached), path }
}

const moment = (keys: string[], { path }: Place): Formula => ({
  kind: 'choice',
  subject: 'moment',
  among: new Set(keys),
  path,
})

/** In milliseconds; 0 where there is none. */
export const delayOf = (delay: string | undefined) => parseDuration(delay) ?? 0
