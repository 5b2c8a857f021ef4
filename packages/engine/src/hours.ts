import type { Hours } from './config.ts'
import { day } from './duration.ts'
import type { Zone } from './zone.ts'

const minute = 60_000

/** In ms since midnight; over midnight where `from` is the later. */
export interface HoursOfDay {
  from: number
  until: number
}

export function parseHours(words: Hours): HoursOfDay {
  const [from, until] = words.split('-').map(clock => {
    const [hours, minutes] = clock.split(':').map(Number)
    return (hours! * 60 + minutes!) * minute
  }) as [number, number]
  return { from, until }
}

/** Ms since midnight of a wall clock, also before 1970. */
export const timeOfDay = (wall: number): number => ((wall % day) + day) % day

export const isOverMidnight = ({ from, until }: HoursOfDay): boolean => from > until

/** Whether that time of the day is within the hours, on whatever day they began. */
export const covers = ({ from, until }: HoursOfDay, time: number): boolean =>
  from <= until ? time >= from && time < until : time >= from || time < until

/** When hours that cover `now` end; undefined where they never do. */
export function endOf({ from, until }: HoursOfDay, now: number, zone: Zone): number | undefined {
  if (until - from === day) return undefined
  const wall = zone.local(now)
  const time = timeOfDay(wall)
  const end = zone.toUtc(wall - time + until + (time < until ? 0 : day))
  // Where the clock shows the end twice, the second time is meant by who stands between the two.
  return end > now ? end : now + until - time
}

/** `"09:05"` of a wall clock. */
export const clockOf = (wall: number): string => new Date(timeOfDay(wall)).toISOString().slice(11, 16)
