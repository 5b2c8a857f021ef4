import { day } from './duration.ts'

/** Calendar arithmetic in one time zone, right across daylight-saving changes. All times in ms since the epoch. */
export interface Zone {
  /** The local wall clock as if it were UTC, so that days and minutes can be read off by division. */
  local(at: number): number
  /** The moment at which the wall clock shows `local`. */
  toUtc(local: number): number
  startOfDay(at: number): number
  startOfNextDay(at: number): number
}

export function createZone(timeZone = 'UTC'): Zone {
  let format: Intl.DateTimeFormat | undefined
  let today = { start: 0, end: 0 }

  function local(at: number): number {
    // Made on first use: it costs a fraction of a millisecond, and most configs never ask. Swedish is ISO 8601.
    format ??= new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    return Date.parse(`${format.format(at).replace(' ', 'T')}Z`) + modulo(at, 1000)
  }

  function toUtc(wanted: number): number {
    const offset = (at: number) => local(at) - at
    const at = wanted - offset(wanted - offset(wanted))
    // The clock skips this hour where daylight saving begins: the moment it would have shown it is the jump itself.
    return at + Math.max(0, wanted - local(at))
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
export function parseDate(value: unknown, zone: Zone): number | undefined {
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
