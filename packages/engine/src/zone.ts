import { day } from './duration.ts'

/** Calendar arithmetic in one time zone, right across daylight-saving changes. All times in ms since the epoch. */
export interface Zone {
  /** The local wall clock as if it were UTC, so that days and minutes can be read off by division. */
  local(at: number): number
  /** The first moment at which the wall clock shows `local`. */
  toUtc(local: number): number
  startOfDay(at: number): number
  startOfNextDay(at: number): number
}

const week = 7 * day
/** As many as are kept; a visit asks about few. */
const mostWeeks = 64
const year1000 = Date.UTC(1000)
const year9999 = Date.UTC(9999)

export function createZone(timeZone = 'UTC'): Zone {
  let format: Intl.DateTimeFormat | undefined
  let today = { start: 0, end: 0 }

  /** By week, the offset; NaN in a week in which the clock is changed. */
  const offsets = new Map<number, number>()

  /** A clock that runs the same at both ends of a week is not changed within it: nobody changes it twice so soon. */
  function offset(at: number): number {
    const number = Math.floor(at / week)
    const known = offsets.get(number) ?? offsetOfWeek(number)
    return Number.isNaN(known) ? offsetAt(at) : known
  }

  function offsetOfWeek(number: number): number {
    const begin = offsetAt(number * week)
    const steady = begin === offsetAt((number + 1) * week) ? begin : Number.NaN
    if (offsets.size >= mostWeeks) offsets.clear()
    offsets.set(number, steady)
    return steady
  }

  function offsetAt(at: number): number {
    // Made on first use: it costs a fraction of a millisecond, and most configs never ask. Swedish is ISO 8601.
    format ??= new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    // In whole seconds, and within the years that have four digits; beyond them nothing is known of any clock.
    const second = Math.floor(Math.min(Math.max(at, year1000), year9999) / 1000) * 1000 || 0
    return Date.parse(`${format.format(second).replace(' ', 'T')}Z`) - second
  }

  const local = (at: number) => at + offset(at)

  function toUtc(wanted: number): number {
    const first = wanted - offset(wanted - day)
    const second = wanted - offset(first)
    // What the clock shows twice is meant the first time; what it skips is as long after the jump as it would be.
    return local(second) === wanted ? second : first
  }

  function dayOf(at: number) {
    if (at < today.start || at >= today.end) {
      const wall = local(at)
      const midnight = wall - modulo(wall, day)
      today = { start: toUtc(midnight), end: toUtc(midnight + day) }
    }
    return today
  }

  return { local, toUtc, startOfDay: at => dayOf(at).start, startOfNextDay: at => dayOf(at).end }
}

/** Not negative, unlike `%`. */
const modulo = (value: number, by: number) => ((value % by) + by) % by

const dateWords = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/

/** Reads a date or a date with time; in the zone's wall clock unless it names an offset. A number is ms since the epoch. */
export function parseDate(value: unknown, zone: Pick<Zone, 'toUtc'>): number | undefined {
  if (typeof value === 'number') return value
  const [all, date, time = 'T00:00', offset] = (typeof value === 'string' && dateWords.exec(value)) || []
  const wall = all ? Date.parse(date + time + (offset ?? 'Z')) : Number.NaN
  if (Number.isNaN(wall)) return undefined
  return offset ? wall : zone.toUtc(wall)
}

/** A date without a time means the whole of that day where it ends something. */
export function parseEnd(value: string, zone: Zone): number {
  const at = parseDate(value, zone)!
  return value.length > 10 ? at : zone.startOfNextDay(at)
}
