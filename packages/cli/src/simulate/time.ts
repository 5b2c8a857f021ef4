import type { Config, Program } from '@okyaku/engine'

/** The zone in which the config's days begin. */
export const zoneOf = ({ site }: Config) => site?.timeZone ?? 'UTC'

/** Writes times as `2026-11-22 09:30`, on the wall clock of that zone. */
export function createTimeText(timeZone: string): (at: number) => string {
  // Swedish is ISO 8601.
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return at => format.format(at)
}

const words = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/

/**
 * Reads `2026-11-22`, `2026-11-22 09:30` or `2026-11-22T09:30+09:00` as ms since the epoch, on the site's wall clock
 * where no offset is named. A date alone means its last moment: what happened on that day has happened.
 */
export function parseTime(
  text: string,
  { startOfNextDay, toUtc }: Pick<Program['zone'], 'startOfNextDay' | 'toUtc'>,
): number | undefined {
  const [all, date, time, offset] = words.exec(text.trim()) ?? []
  const wall = all ? Date.parse(`${date}T${time ?? '00:00'}${offset ?? 'Z'}`) : Number.NaN
  // February 30th would be read as March 2nd.
  if (Number.isNaN(wall) || !new Date(Date.parse(`${date}T00:00Z`)).toISOString().startsWith(date!))
    return undefined
  if (offset) return wall
  return time === undefined ? startOfNextDay(toUtc(wall)) - 1 : toUtc(wall)
}
