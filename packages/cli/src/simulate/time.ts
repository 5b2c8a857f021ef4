import type { Config } from '@okyaku/engine'

/** The zone in which the config's days begin. */
export const zoneOf = ({ site }: Config) => site?.timeZone ?? 'UTC'

/** Writes times as `2026-11-22 09:30`, on the wall clock of that zone. */
export function createTimeText(timeZone: string): (at: number) => string {
  // Swedish is ISO 8601.
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return at => format.format(at)
}
