/** The outermost milliseconds that a date can hold. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const MOST = 8.64e15

/** A time as ISO 8601 in UTC. A clock that is far off the calendar is shown at its end: no event fails for it. */
export const isoOf = (ms: number): string => new Date(Math.min(Math.max(ms, -MOST), MOST) || 0).toISOString()
