import type { Event } from './event.ts'
import { createKnownIds, type KnownIds } from './known-ids.ts'
import type { Program } from './program.ts'
import type { Store } from './store.ts'

/** What the engine remembers of one visitor. */
export interface Memory {
  /** By tally: the times of the last matching events, oldest first, at most as many as anyone asks for. */
  times: number[][]
  /** By store. */
  stores: Store[]
  /** By campaign: what became of its messages. */
  ledger: Map<string, Ledger>
  session: Session
  /** The time of the newest event. */
  through: number
  tier?: string
  /** By tier with `keepFor`: whether its condition held last, or else until when it is kept. */
  kept: Record<string, true | number>
  /** By `after` trigger: the time of the event after which it has fired. */
  fired: Record<string, number>
  pending: Pending[]
  ids: KnownIds
}

export type Happened = 'shown' | 'held_out' | 'clicked' | 'dismissed' | 'goal'

/** The times at which something became of one campaign's message, oldest first. */
export type Ledger = Partial<Record<Happened, number[]>>

export interface Session {
  id: string
  startedAt: number
  /** 1 = the visitor's first. */
  number: number
  pages: number
  /** The last activity of the session before. */
  previousAt?: number | undefined
  entryPath?: string | undefined
  /** When that page was viewed. */
  enteredAt?: number | undefined
  source?: unknown
  medium?: unknown
  campaign?: unknown
}

/** Every name is there from the beginning, so that what reads one finds it at the same place in all sessions. */
const sessionOf = (about: Pick<Session, 'id' | 'startedAt' | 'number' | 'previousAt'>): Session => ({
  id: about.id,
  startedAt: about.startedAt,
  number: about.number,
  pages: 0,
  previousAt: about.previousAt,
  entryPath: undefined,
  enteredAt: undefined,
  source: undefined,
  medium: undefined,
  campaign: undefined,
})

/** A campaign whose trigger has fired, and that is decided after its `delay`. */
export interface Pending {
  campaign: string
  at: number
  event?: Event
}

export function createMemory({ tallies, stores }: Program): Memory {
  return {
    times: tallies.map(() => []),
    stores: stores.map(({ create }) => create()),
    ledger: new Map(),
    session: sessionOf({ id: '', startedAt: 0, number: 0 }),
    through: Number.NEGATIVE_INFINITY,
    kept: {},
    fired: {},
    pending: [],
    ids: createKnownIds(),
  }
}

/** Adds a time to those of a tally, of which it keeps `depth` at most. False where that changes nothing. */
export type Insert = (times: number[], at: number, depth: number) => boolean

/** Keeps the latest times in order, also when an event arrives late. */
export const insert: Insert = (times, at, depth) => {
  let place = times.length
  while (place > 0 && times[place - 1]! > at) place--
  if (times.length < depth) {
    if (place === times.length) times.push(at)
    else times.splice(place, 0, at)
    return true
  }
  if (place === 0) return false
  for (let i = 1; i < place; i++) times[i - 1] = times[i]!
  times[place - 1] = at
  return true
}

/** How many of the kept times are at `start` or later. */
export function countSince(times: readonly number[], start: number): number {
  let first = times.length
  while (first > 0 && times[first - 1]! >= start) first--
  return times.length - first
}

/** True where the event began a session, or showed that it had begun earlier. */
export function rememberSession(memory: Memory, event: Event): boolean {
  let isNew = false
  if (event.session !== memory.session.id) {
    const { number, startedAt, previousAt = event.at } = memory.session
    // An event of an earlier session that arrives late does not bring that session back.
    if (event.at < startedAt) {
      memory.session.previousAt = Math.max(previousAt, event.at)
      return false
    }
    const before = number ? memory.through : undefined
    memory.session = sessionOf({
      id: event.session,
      startedAt: event.at,
      number: number + 1,
      previousAt: before,
    })
    isNew = true
  }
  const { session } = memory
  if (event.at < session.startedAt) {
    session.startedAt = event.at
    isNew = true
  }
  if (event.name === 'page_view') {
    session.pages++
    if (event.page && event.at < (session.enteredAt ?? Number.POSITIVE_INFINITY)) {
      session.entryPath = event.page.path
      session.enteredAt = event.at
    }
  }
  if (event.name === 'session_start') {
    const { source, medium, campaign } = event.props ?? {}
    session.source = source
    session.medium = medium
    session.campaign = campaign
  }
  return isNew
}
