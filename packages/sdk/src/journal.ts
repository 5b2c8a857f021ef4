import type { Event } from '@okyaku/engine'
import { timePrefix } from './ids.ts'
import { createPending, PENDING, type Pending } from './pending.ts'
import { after, createMemoryShelf, type Entry, type Shelf } from './shelf.ts'

export interface Journal {
  /** Written, in one transaction, with everything else of the running task. */
  add(event: Event): void
  put(key: string, value: unknown): void
  get<Value>(key: string): Promise<Value | undefined>
  /** Puts what `fn` makes of the present value, with no other tab in between, and returns it. */
  update<Value>(key: string, fn: (old: Value | undefined) => Value): Promise<Value>
  /** By their keys, in order: those that may hold events since a time, or are not before the key `from`. */
  records(since: number, limit?: number, from?: string): Promise<[key: string, events: Event[]][]>
  /** Of the endpoint at that place among the options. */
  pending(endpoint: number): Pending
  /** Nothing waits any longer: for one endpoint, or for all. */
  forgetPending(endpoint?: number): Promise<void>
  /** Continues on the disk, with all that was held in memory. */
  moveTo(disk: Shelf): Promise<void>
  /** Writes again what this page has recorded last: somebody may have deleted it. */
  rewrite(): void
  /** Removes everything, and continues in memory. */
  clear(): Promise<void>
  isOnDisk(): boolean
}

export interface JournalOptions {
  endpoints: {
    /** Stands in keys, so that what waits for an endpoint never goes to another. */
    name: string
    /** Whether the event is to be sent there. */
    takes(event: Event): boolean
  }[]
  /** Makes room on a full disk; false where there is none to be made. Keys begin with these prefixes. */
  prune(shelf: Shelf, records: string, pending: string): Promise<boolean>
  /** Called when the disk no longer takes anything. */
  failed(error: unknown): void
}

/** Key of a record, before the id of its first event. Its value: the events of one task, in their order. */
export const RECORD = 'e:'

/** Events in one record: a task that records more makes several, so that none takes long to read. */
const MOST_IN_RECORD = 100
/** Milliseconds from a record's first event to its last, so that those since a time are found. */
const LONGEST_RECORD = 60 * 60 * 1000

/** More than a closing page can send: beyond these, an event needs no copy beside the disk. */
const MOST_OWN = 1000

/** Begins in memory, see `moveTo`; and returns there when the disk fails, so that delivery goes on. */
export function createJournal({ endpoints, prune, failed }: JournalOptions): Journal {
  let memory = createMemoryShelf()
  let shelf: Shelf = memory
  /** By key, so that what changes often in one task is written once. */
  let queued = new Map<string, unknown>()
  let writing: Promise<void> = Promise.resolve()
  /** What this page has recorded last, by record. */
  const own = new Map<string, Event[]>()
  /** The record of the running task. */
  let current = ''
  let owned = 0
  const isOnDisk = () => shelf !== memory
  const written = () => writing.then(() => shelf)
  const pendings = endpoints.map(endpoint =>
    createPending({ ...endpoint, shelf: written, own: record => own.get(record), write }),
  )

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
    current = ''
    try {
      await target.write(entries)
    } catch (error) {
      if (shelf === target && !(await hasMadeRoom(error))) fallBack(error)
      await shelf.write(entries).catch(fallBack)
    }
  }

  async function hasMadeRoom(error: unknown): Promise<boolean> {
    const isFull = (error as Error | null)?.name === 'QuotaExceededError'
    return isFull && (await prune(shelf, RECORD, PENDING).catch(() => false))
  }

  function fallBack(error: unknown): void {
    memory = createMemoryShelf()
    shelf = memory
    void memory.write(remembered())
    failed(error)
  }

  const remembered = () =>
    [...own].flatMap(([record, events]): Entry[] => [
      [record, events],
      ...pendings.flatMap(pending => pending.markers(record)),
    ])

  function recordFor(event: Event): string {
    const first = own.get(current)
    const hasRoom = first && first.length < MOST_IN_RECORD && event.at - first[0]!.at < LONGEST_RECORD
    return hasRoom ? current : RECORD + event.id
  }

  function releaseOldest(): void {
    const [record, events] = own.entries().next().value!
    owned -= events.length
    own.delete(record)
    for (const pending of pendings) pending.release(record)
  }

  function releaseAll(): void {
    while (own.size) releaseOldest()
  }

  return {
    add(event) {
      current = recordFor(event)
      const events = own.get(current) ?? []
      events.push(event)
      own.set(current, events)
      owned++
      void write([[current, events], ...pendings.flatMap(pending => pending.add(current, event))])
      if (isOnDisk() && owned > MOST_OWN && own.size > 1) releaseOldest()
    },
    put: (key, value) => void write([[key, value]]),
    get: async <Value>(key: string) => (await (await written()).get([key]))[0] as Value | undefined,
    async update<Value>(key: string, fn: (old: Value | undefined) => Value) {
      let made: Value
      await (await written()).change([key], ([old]) => {
        made = fn(old as Value | undefined)
        return [[key, made]]
      })
      return made!
    },
    async records(since, limit, from = RECORD + timePrefix(since - LONGEST_RECORD)) {
      const disk = await written()
      return (await disk.entries(from, after(RECORD), limit)) as [string, Event[]][]
    },
    pending: n => pendings[n]!,
    async forgetPending(endpoint) {
      const those = endpoint === undefined ? pendings : [pendings[endpoint]!]
      await write((await Promise.all(those.map(pending => pending.forget()))).flat())
    },
    moveTo(disk) {
      const held = memory.all()
      shelf = disk
      return write(held)
    },
    rewrite: () => void write(remembered()),
    async clear() {
      releaseAll()
      await (await written()).clear()
      memory = createMemoryShelf()
      shelf = memory
    },
    isOnDisk,
  }
}
