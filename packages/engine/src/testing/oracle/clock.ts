import { day, hour, minute, second } from '../moments.ts'
import { sessionOf, type World } from './world.ts'

/** The oracle knows one time zone, Tokyo's, which has no summer time. */
const tokyo = 9 * hour

/** The wall clock as if it were UTC. */
export const wallOf = (at: number) => at + tokyo
export const midnightBefore = (at: number) => Math.floor(wallOf(at) / day) * day - tokyo
export const dayOf = (at: number) => Math.floor(wallOf(at) / day)

const units: Record<string, number> = { second, minute, hour, day, week: 7 * day }

export function ms(duration: string): number {
  const [count, unit] = duration.split(' ')
  return Number(count) * units[unit!.replace(/s$/, '')]!
}

/** From when on events count. */
export function windowStart(within: string, world: World): number {
  if (within === 'ever') return Number.NEGATIVE_INFINITY
  if (within === 'today') return midnightBefore(world.moment.now)
  if (within === 'session') return sessionOf(world).startedAt
  return world.moment.now - ms(within)
}

/** `23:00-07:00`: minutes since midnight. */
export function hoursOf(words: string): [from: number, until: number] {
  const [from, until] = words.split('-').map(clock => {
    const [hours, minutes] = clock.split(':').map(Number)
    return hours! * 60 + minutes!
  })
  return [from!, until!]
}

/** Whether a wall clock shows one of these hours, and on which day they began, counted from today's. */
export function hoursHold(words: string, wall: number): { holds: boolean; began: number } {
  const [from, until] = hoursOf(words)
  const now = (wall - Math.floor(wall / day) * day) / minute
  if (from <= until) return { holds: now >= from && now < until, began: 0 }
  return now < until ? { holds: true, began: -1 } : { holds: now >= from, began: 0 }
}

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

export const weekdayOf = (wall: number, days = 0) => names[new Date(wall + days * day).getUTCDay()]!
