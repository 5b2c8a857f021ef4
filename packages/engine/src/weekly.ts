import type { Hours } from './config.ts'
import { day } from './duration.ts'
import { covers, isOverMidnight, parseHours, timeOfDay } from './hours.ts'
import type { Zone } from './zone.ts'

/** A part of the week, as the condition `time` names it. */
export interface Weekly {
  holds(now: number): boolean
  /** The next moment at which that may change: never later than it does, sometimes earlier. */
  changesAt(now: number): number
}

/** In the order of JavaScript's `getUTCDay`. */
export const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdayNames)[number]

/** On these weekdays (any, where silent) and in these hours (all day); those over midnight belong to the day they begin on. */
export function createWeekly(
  { weekdays, hours = '00:00-24:00' }: { weekdays?: readonly Weekday[]; hours?: Hours },
  zone: Zone,
): Weekly {
  const parsed = parseHours(hours)
  const { from, until } = parsed
  const began = weekdayNames.map(name => weekdays?.includes(name) ?? true)
  /** What may change it, in ms since midnight. Midnight does where one day counts and the next does not. */
  const edges = [from, until, day].sort((a, b) => a - b)

  function holds(now: number): boolean {
    const wall = zone.local(now)
    const time = timeOfDay(wall)
    const isOfDayBefore = isOverMidnight(parsed) && time < until
    return covers(parsed, time) && began[weekdayOf(isOfDayBefore ? wall - day : wall)]!
  }

  function changesAt(now: number): number {
    const time = timeOfDay(zone.local(now))
    const next = now + edges.find(edge => edge > time)! - time
    return offsetAt(next) === offsetAt(now) ? next : changeOfClock(now, next)
  }

  const offsetAt = (at: number) => zone.local(at) - at

  /** The moment at which the clock is put forward or back: until then it shows nothing that it would not otherwise. */
  function changeOfClock(before: number, after: number): number {
    const offset = offsetAt(before)
    let [low, high] = [before, after]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle) === offset) low = middle
      else high = middle
    }
    return high
  }

  return { holds, changesAt }
}

/** 1970 began on a Thursday. */
const weekdayOf = (wall: number) => (((Math.floor(wall / day) + 4) % 7) + 7) % 7
