import type { MessageContent } from '../config.ts'
import { createZone, parseDate, parseEnd } from '../zone.ts'
import { type Case, contentsOf } from './case.ts'
import type { Unit } from './units.ts'

/** The place on the screen that two messages cannot share, as `arbitrate` has it. */
const slotOf = ({ format, slot }: MessageContent) =>
  format === 'inline' ? `inline:${slot}` : format === 'bar' ? 'bar' : 'overlay'

export const slotsOf = (unit: Unit) => new Set(contentsOf(unit).map(({ show }) => slotOf(show)))

export interface Times {
  from: number
  until: number
}

/** Milliseconds since the epoch; without end where the schedule has none. */
export function timesOf({ terms: { schedule = {} } }: Unit, { config }: Case): Times {
  const zone = createZone(config.site?.timeZone)
  const { from, until } = schedule
  return {
    from: (from === undefined ? undefined : parseDate(from, zone)) ?? Number.NEGATIVE_INFINITY,
    until: until === undefined ? Number.POSITIVE_INFINITY : parseEnd(until, zone),
  }
}

/** No zone is further than this from UTC, by which a schedule is read where the config names none. */
export const farthestZone = 14 * 60 * 60 * 1000

export const isOver = (unit: Unit, the: Case) =>
  timesOf(unit, the).until + (the.config.site?.timeZone ? 0 : farthestZone) <= the.now

const priorities = ['urgent', 'high', 'normal', 'low']

/** The less, the sooner it wins. */
export const rankOf = ({ terms: { priority = 'normal' } }: Unit) => priorities.indexOf(priority)
