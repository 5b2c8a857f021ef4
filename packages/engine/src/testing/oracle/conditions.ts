import type { Condition, Tests } from '../../config.ts'
import { hoursHold, wallOf, weekdayOf } from './clock.ts'
import { lineHolds } from './history.ts'
import { cartOf, scoreOf, viewedBy } from './holdings.ts'
import { readEvent, readPage } from './matching.ts'
import { pass } from './operators.ts'
import { tierOf } from './tiers.ts'
import { sessionOf, type World } from './world.ts'

/** A condition holds when every key in it does. */
export const holds = (when: Condition, world: World): boolean =>
  Object.entries(when).every(([key, value]) => keys[key]!(value as never, world))

const keys: Record<string, (value: never, world: World) => boolean> = {
  all: (list: Condition[], world) => list.every(one => holds(one, world)),
  any: (list: Condition[], world) => list.some(one => holds(one, world)),
  not: (one: Condition, world) => !holds(one, world),
  tier: (ids: string | string[], world) => [ids].flat().includes(tierOf(world) ?? ''),
  segment: (ids: string | string[], world) =>
    [ids].flat().some(id => holds(world.config.segments![id]!, world)),
  history: (lines: object[], world) => lines.every(line => lineHolds(line, world)),
  time({ weekdays, hours = '00:00-24:00' }: { weekdays?: string[]; hours?: string }, { moment }) {
    const wall = wallOf(moment.now)
    const { holds, began } = hoursHold(hours, wall)
    return holds && (!weekdays || weekdays.includes(weekdayOf(wall, began)))
  },
  visitor: subject(({ moment }, name) => moment.attributes?.[name]),
  device: subject(({ moment }, name) => moment.device?.[name as 'type']),
  page: subject(({ moment }, name) => readPage(moment.page, name)),
  event: subject(({ event }, name) => event && readEvent(event, name)),
  session: subject(readSession),
  score: subject((world, name) => scoreOf(name, world)),
  cart: subject((world, name) => cartOf(world)[name as 'items']),
  viewed: subject((world, name) => (name === 'count' ? viewedBy(world).length : viewedBy(world))),
}

function subject(read: (world: World, name: string) => unknown) {
  return (tests: Tests, world: World) => pass(tests, name => read(world, name), world.moment.now)
}

function readSession(world: World, name: string): unknown {
  const { number, events, startedAt } = sessionOf(world)
  const pages = events.filter(event => event.name === 'page_view')
  if (name === 'number') return number
  if (name === 'pages') return pages.length
  if (name === 'entryPath') return pages.find(({ page }) => page)?.page?.path
  if (name === 'seconds') return world.moment.activeSeconds ?? (world.moment.now - startedAt) / 1000
  return events.find(event => event.name === 'session_start')?.props?.[name]
}
