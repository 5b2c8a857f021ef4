import type { Duration } from '@okyaku/engine'

const units: Record<string, number> = { second: 1e3, minute: 6e4, hour: 36e5, day: 864e5, week: 6048e5 }

/**
 * Milliseconds of a duration. The config has been checked already, so this only has to read what the engine's
 * `parseDuration` accepts; importing that would bind the popup to the engine's code instead of its types.
 */
export function milliseconds(words: Duration): number {
  const [count, unit = ''] = words.split(' ')
  return Number(count) * (units[unit.replace(/s$/, '')] ?? 0)
}
