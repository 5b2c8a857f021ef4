import type { Moment } from '../decision.ts'
import type { Event } from '../event.ts'

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** A Tuesday in November, 10:00 in Tokyo. */
export const start = Date.UTC(2026, 10, 10, 1)

let made = 0

/** An event with an id of its own. */
export const event = (name: string, at = start, more: Partial<Event> = {}): Event => ({
  id: `event-${made++}`,
  name,
  at,
  visitor: 'v1',
  session: 's1',
  ...more,
})

export const moment = (now = start, more: Partial<Moment> = {}): Moment => ({ now, visitor: 'v1', ...more })

export const page = (path: string, origin = 'https://shop.example') => ({
  url: `${origin}${path}`,
  path: path.replace(/[?#].*/, ''),
})
