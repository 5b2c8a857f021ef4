import type { Config } from '../../config.ts'
import type { Moment } from '../../decision.ts'
import type { Event } from '../../event.ts'

/**
 * What the oracle knows of one visitor at one moment. The oracle says what the language means, as slowly and plainly as
 * it can be said: every question is answered by looking through all events again, and nothing is shared or kept.
 */
export interface World {
  readonly config: Config
  /** In the order of arrival, each once. */
  readonly arrivals: readonly Event[]
  /** The same in the order of `at`, equal times in the order of arrival. */
  readonly events: readonly Event[]
  readonly moment: Moment
  /** The event that triggers. */
  readonly event?: Event | undefined
  /** By tier: until when its condition has held, as far as anybody has known. */
  readonly heldUntil: ReadonlyMap<string, number>
}

export function worldOf(
  config: Config,
  arrived: readonly Event[],
  moment: Moment,
  more: Partial<World> = {},
): World {
  // The same event counts once, however often it arrives.
  const arrivals = [...new Map(arrived.map(event => [event.id, event])).values()]
  const events = arrivals.toSorted((a, b) => a.at - b.at)
  return { config, arrivals, events, moment, heldUntil: new Map(), ...more }
}

export interface Session {
  number: number
  events: readonly Event[]
  startedAt: number
  /** The visitor's last activity before. */
  previousAt: number | undefined
}

/** The session of the latest event. One that is first heard of after a later one has begun is not counted. */
export function sessionOf({ arrivals, events }: World): Session {
  const of = (id: string, known = arrivals) => known.filter(({ session }) => session === id)
  const startOf = (list: readonly Event[]) => Math.min(...list.map(({ at }) => at))
  let id: string | undefined
  let number = 0
  arrivals.forEach((event, i) => {
    if (event.session === id) return
    if (id !== undefined && event.at < startOf(of(id, arrivals.slice(0, i)))) return
    id = event.session
    number++
  })
  if (id === undefined) return { number, events: [], startedAt: 0, previousAt: undefined }
  const own = events.filter(({ session }) => session === id)
  const startedAt = startOf(own)
  const before = events.filter(({ at, session }) => session !== id && at <= startedAt)
  return { number, events: own, startedAt, previousAt: before.at(-1)?.at }
}
