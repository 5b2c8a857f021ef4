import type { Event } from '@okyaku/engine'
import { timePrefix } from './ids.ts'
import { after, createMemoryShelf, type Entry, type Shelf } from './shelf.ts'

/** The events of this device that one endpoint has not acknowledged. */
export interface Pending {
  /** The oldest ones, of all tabs and earlier visits. */
  oldest(limit: number, skip: ReadonlySet<string>): Promise<Event[]>
  /** Those recorded by this page, at once: on closing there is no time to ask the disk. */
  fresh(): Event[]
  acknowledge(ids: Iterable<string>): Promise<void>
}

export interface Journal {
  /** Written, in one transaction, with everything else of the running task. */
  add(event: Event): void
  put(key: string, value: unknown): void
  get<Value>(key: string): Promise<Value | undefined>
  update<Value>(key: string, fn: (old: Value | undefined) => Value): Promise<Value>
  /** In order; those since a time, or all. */
  events(since?: number): Promise<Event[]>
  pending(endpoint: number): Pending
  /** Nothing waits for an endpoint any longer. */
  forgetPending(): Promise<void>
  /** Continues on the disk, with all that was held in memory. */
  moveTo(disk: Shelf): Promise<void>
  /** Removes everything, and continues in memory. */
  clear(): Promise<void>
  isOnDisk(): boolean
}

export interface JournalOptions {
  /** How many there are; each is known by its place in the config. */
  endpoints: number
  /** Makes room on a full disk; false where there is none to be made. Keys begin with these prefixes. */
  prune(shelf: Shelf, events: string, pending: string): Promise<boolean>
  /** Called when the disk no longer takes anything. */
  failed(error: unknown): void
}

/** Key of an event, before its id. */
const EVENT = 'e:'
/** Key of a marker "not acknowledged", before the endpoint's place and the event's id. */
const PENDING = 'o:'

/** A long journal is read in pieces: to read a thousand events holds up a slow page for some 20 ms. */
const SLICE = 500

/** A closing page can send some 64 KiB: beyond these, an event needs no copy beside the disk. */
const MOST_FRESH = 500

/** Begins in memory, see `moveTo`; and returns there when the disk fails, so that delivery goes on. */
export function createJournal({ endpoints, prune, failed }: JournalOptions): Journal {
  let memory = createMemoryShelf()
  let shelf: Shelf = memory
  /** By key, so that what changes often in one task is written once. */
  let queued = new Map<string, unknown>()
  let writing: Promise<void> = Promise.resolve()
  const fresh = Array.from({ length: endpoints }, () => new Map<string, Event>())
  const isOnDisk = () => shelf !== memory

  function write(entries: Entry[]): Promise<void> {
    // The microtask still belongs to the task that recorded: a page that navigates away next has written first.
    if (!queued.size && entries.length) writing = Promise.resolve().then(writeQueued)
    for (const [key, value] of entries) queued.set(key, value)
    return writing
  }

  async function writeQueued(): Promise<void> {
    const target = shelf
    const entries = [...queued]
    queued = new Map()
    try {
      await target.write(entries)
    } catch (error) {
      if (shelf === target && !(await hasMadeRoom(error))) fallBack(error)
      await shelf.write(entries).catch(fallBack)
    }
  }

  async function hasMadeRoom(error: unknown): Promise<boolean> {
    const isFull = (error as Error | null)?.name === 'QuotaExceededError'
    return isFull && (await prune(shelf, EVENT, PENDING).catch(() => false))
  }

  function fallBack(error: unknown): void {
    memory = createMemoryShelf()
    shelf = memory
    fresh.forEach((events, n) => {
      for (const event of events.values()) void memory.write(entriesOf(event, [n]))
    })
    failed(error)
  }

  return {
    add(event) {
      for (const events of fresh) {
        events.set(event.id, event)
        if (isOnDisk() && events.size > MOST_FRESH) events.delete(events.keys().next().value!)
      }
      void write(entriesOf(event, [...fresh.keys()]))
    },
    put: (key, value) => void write([[key, value]]),
    async get<Value>(key: string) {
      await writing
      return (await shelf.get([key]))[0] as Value | undefined
    },
    async update(key, fn) {
      await writing
      return shelf.update(key, fn)
    },
    async events(since) {
      await writing
      const found: Event[] = []
      let from = since === undefined ? EVENT : EVENT + timePrefix(since)
      for (;;) {
        const some = (await shelf.values(from, after(EVENT), SLICE)) as Event[]
        found.push(...some)
        if (some.length < SLICE) return found
        // The first key that can follow.
        from = `${EVENT + found.at(-1)!.id}\0`
      }
    },
    pending: n => ({
      async oldest(limit, skip) {
        await writing
        const prefix = markerOf(n)
        const keys = await shelf.keys(prefix, after(prefix), limit + skip.size)
        const ids = keys.map(key => key.slice(prefix.length)).filter(id => !skip.has(id))
        const events = await shelf.get(ids.slice(0, limit).map(id => EVENT + id))
        return events.filter(event => event !== undefined) as Event[]
      },
      fresh: () => [...fresh[n]!.values()],
      acknowledge(ids) {
        const all = [...ids]
        for (const id of all) fresh[n]!.delete(id)
        return write(all.map(id => [markerOf(n) + id, undefined]))
      },
    }),
    async forgetPending() {
      for (const events of fresh) events.clear()
      await writing
      const keys = await shelf.keys(PENDING, after(PENDING))
      await write(keys.map(key => [key, undefined]))
    },
    moveTo(disk) {
      const held = memory.entries()
      shelf = disk
      return write(held)
    },
    async clear() {
      for (const events of fresh) events.clear()
      await writing
      await shelf.clear()
      memory = createMemoryShelf()
      shelf = memory
    },
    isOnDisk,
  }
}

const markerOf = (endpoint: number) => `${PENDING}${endpoint}:`

function entriesOf(event: Event, endpoints: number[]): Entry[] {
  return [[EVENT + event.id, event], ...endpoints.map((n): Entry => [markerOf(n) + event.id, 1])]
}
