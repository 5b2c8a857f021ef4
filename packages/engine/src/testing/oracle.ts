import type { Condition, Config, Test, Tests } from '../config.ts'
import type { Moment } from '../decision.ts'
import type { Event } from '../event.ts'
import { day, hour, minute } from './moments.ts'

/**
 * What the language means, as slowly and plainly as it can be said: every question is answered by looking through all
 * events again. It knows the words that the random configs use, and one time zone, Tokyo's, which has no summer time.
 */
export function holds(when: Condition, world: World): boolean {
  return Object.entries(when).every(([key, value]) => keys[key]!(value as never, world))
}

export interface World {
  config: Config
  /** In the order of arrival. */
  events: Event[]
  moment: Moment
}

export function tierOf(world: World): string | undefined {
  return (world.config.tiers ?? []).filter(({ when = {} }) => holds(when, world)).at(-1)?.id
}

const keys: Record<string, (value: never, world: World) => boolean> = {
  all: (list: Condition[], world) => list.every(one => holds(one, world)),
  any: (list: Condition[], world) => list.some(one => holds(one, world)),
  not: (one: Condition, world) => !holds(one, world),
  tier: (ids: string | string[], world) => [ids].flat().includes(tierOf(world) ?? ''),
  segment: (ids: string | string[], world) =>
    [ids].flat().some(id => holds(world.config.segments![id]!, world)),
  visitor: (tests: Tests, { moment }) => pass(tests, name => moment.attributes?.[name]),
  session: (tests: Tests, world) => pass(tests, () => pagesOf(world)),
  history: (lines: Record<string, never>[], world) => lines.every(line => lineHolds(line, world)),
}

const pass = (tests: Tests, read: (name: string) => unknown) =>
  Object.entries(tests).every(([name, test]) => testHolds(test, read(name)))

function testHolds(test: Test, found: unknown): boolean {
  if (Array.isArray(test)) return test.some(one => same(found, one))
  if (typeof test !== 'object') return same(found, test)
  return Object.entries(test).every(([name, wanted]) => {
    const missing = found === undefined || found === null
    if (name === 'known') return wanted !== missing
    if (name === 'isNot') return missing || !same(found, wanted)
    if (name === 'notIn') return missing || !(wanted as unknown[]).some(one => same(found, one))
    if (missing) return false
    if (name === 'is') return same(found, wanted)
    if (name === 'in') return (wanted as unknown[]).some(one => same(found, one))
    if (name === 'startsWith') return String(found).startsWith(String(wanted))
    if (name === 'atLeast') return number(found) >= Number(wanted)
    return number(found) < Number(wanted)
  })
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' || typeof other === 'number') return number(one) === number(other)
  return one === other
}

const number = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN

function lineHolds(line: Record<string, never>, world: World): boolean {
  const { did, didNot, where = {}, within = 'ever', atLeast, atMost, exactly } = line
  const from = windowStart(within, world)
  const found = seen(world.events).filter(
    event => event.at >= from && matches(event, (did ?? didNot)!, where, world.config),
  ).length
  if (didNot) return found === 0
  if (exactly !== undefined) return found === exactly
  if (atLeast === undefined && atMost === undefined) return found >= 1
  return found >= (atLeast ?? 0) && found <= (atMost ?? found)
}

/** The same event counts once, however often it arrives. */
const seen = (events: Event[]) => [...new Map(events.map(event => [event.id, event])).values()]

function matches(event: Event, what: string | string[], where: Tests, { behaviors = {} }: Config): boolean {
  const read = (name: string) =>
    name === 'page.path'
      ? event.page?.path
      : name === 'page.query.q'
        ? new URL(event.page!.url).searchParams.get('q')
        : event.props?.[name]
  const isOne = [what].flat().some(name => {
    const behavior = behaviors[name]
    if (!behavior) return event.name === name
    return [behavior.event].flat().includes(event.name) && pass(behavior.where ?? {}, read)
  })
  return isOne && pass(where, read)
}

function windowStart(within: string, { events, moment: { now } }: World): number {
  if (within === 'ever') return Number.NEGATIVE_INFINITY
  if (within === 'today') return Math.floor((now + 9 * hour) / day) * day - 9 * hour
  if (within === 'session') return Math.min(...ofSession(events).map(({ at }) => at))
  const [count, unit] = within.split(' ')
  return now - Number(count) * { minute, hour, day }[unit!.replace(/s$/, '')]!
}

/** The events of the session to which the latest event belongs. */
function ofSession(events: Event[]): Event[] {
  const latest = [...events].sort((a, b) => a.at - b.at).at(-1)
  return seen(events).filter(({ session }) => session === latest?.session)
}

const pagesOf = ({ events }: World) => ofSession(events).filter(({ name }) => name === 'page_view').length
