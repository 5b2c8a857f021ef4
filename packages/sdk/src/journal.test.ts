import 'fake-indexeddb/auto'
import type { Event } from '@okyaku/engine'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { openDisk } from './disk.ts'
import { createIds } from './ids.ts'
import { createJournal, type Journal } from './journal.ts'
import { readEvents } from './read-events.ts'
import { createMemoryShelf, type Shelf } from './shelf.ts'
import { prune } from './trouble/prune.ts'

const never = {
  later: () => () => undefined,
  openDatabase: (name: string) => indexedDB.open(name),
  onVisible: () => () => undefined,
}
const nothing: ReadonlySet<string> = new Set()

let newId: (at: number) => string

beforeEach(() => {
  newId = createIds(length => 'r'.repeat(length))
  globalThis.indexedDB = new IDBFactory()
})

const eventOf = (at: number): Event => ({ id: newId(at), name: 'n', at, visitor: 'v', session: 's' })

const sendTo = (...names: string[]) => names.map(name => ({ name, takes: (_: Event): boolean => true }))

async function openJournal(endpoints = sendTo('a')): Promise<Journal> {
  const journal = createJournal({
    prune,
    endpoints,
    failed: error => {
      throw error
    },
  })
  await journal.moveTo(await openDisk(never, () => undefined))
  return journal
}

test('what one page records, the next finds: the events, and that they wait', async () => {
  const first = await openJournal()
  const events = [eventOf(1000), eventOf(2000)]
  events.forEach(first.add)
  await first.pending(0).acknowledge([events[0]!.id])

  const next = await openJournal()
  expect(await readEvents(next)).toEqual(events)
  expect(await next.pending(0).oldest(10, nothing)).toEqual([events[1]])
  expect(next.pending(0).fresh()).toEqual([])
})

test('each endpoint acknowledges for itself', async () => {
  const journal = await openJournal(sendTo('a', 'b'))
  const event = eventOf(1000)
  journal.add(event)
  await journal.pending(0).acknowledge([event.id])
  expect(await journal.pending(0).oldest(10, nothing)).toEqual([])
  expect(await journal.pending(1).oldest(10, nothing)).toEqual([event])
})

test('reads the events since a time', async () => {
  const journal = await openJournal()
  const events = [1000, 2000, 3000].map(eventOf)
  events.forEach(journal.add)
  expect(await readEvents(journal, 2000)).toEqual(events.slice(1))
})

test('gives the oldest first, without those to skip', async () => {
  const journal = await openJournal()
  const events = [1000, 2000, 3000, 4000].map(eventOf)
  events.forEach(journal.add)
  expect(await journal.pending(0).oldest(2, new Set([events[0]!.id]))).toEqual(events.slice(1, 3))
})

test("a task's writes are one transaction", async () => {
  const writes: number[] = []
  const shelf: Shelf = { ...createMemoryShelf(), write: async entries => void writes.push(entries.length) }
  const journal = createJournal({ endpoints: sendTo('a'), prune, failed: () => undefined })
  await journal.moveTo(shelf)
  journal.add(eventOf(1000))
  journal.put('session', 1)
  journal.put('session', 2)
  await journal.get('session')
  expect(writes).toEqual([3])
})

test('what is held in memory moves to the disk', async () => {
  const journal = createJournal({ endpoints: sendTo('a'), prune, failed: () => undefined })
  const [before, after] = [eventOf(1000), eventOf(2000)]
  journal.add(before)
  await readEvents(journal)
  const moved = journal.moveTo(await openDisk(never, () => undefined))
  journal.add(after)
  await moved
  expect(await readEvents(await openJournal())).toEqual([before, after])
})

const failing = (name: string): Shelf => ({
  ...createMemoryShelf(),
  write: () => Promise.reject(Object.assign(new Error(name), { name })),
})

test('when the disk fails, delivery goes on from memory with all of this page', async () => {
  const failures: unknown[] = []
  const journal = createJournal({ endpoints: sendTo('a'), prune, failed: error => failures.push(error) })
  const disk = createMemoryShelf()
  await journal.moveTo(disk)
  const [before, after] = [eventOf(1000), eventOf(2000)]
  journal.add(before)
  await readEvents(journal)
  disk.write = failing('UnknownError').write
  journal.add(after)
  expect(await journal.pending(0).oldest(10, nothing)).toEqual([before, after])
  expect(failures).toHaveLength(1)
  expect(journal.isOnDisk()).toBe(false)
})

test('a full disk loses old events that are delivered, and none that waits', async () => {
  const journal = createJournal({
    prune,
    endpoints: sendTo('a'),
    failed: error => {
      throw error
    },
  })
  const disk = createMemoryShelf()
  await journal.moveTo(disk)
  const events = [1000, 2000, 3000, 4000].map(eventOf)
  for (const event of events) {
    journal.add(event)
    await readEvents(journal)
  }
  await journal.pending(0).acknowledge([events[1]!.id, events[2]!.id])

  const { write } = disk
  let isFull = true
  disk.write = async entries => {
    if (entries.some(([, value]) => value === undefined)) isFull = false
    return isFull ? failing('QuotaExceededError').write([]) : write(entries)
  }
  const late = eventOf(5000)
  journal.add(late)
  expect(await readEvents(journal)).toEqual([events[0], events[2], events[3], late])
  expect(journal.isOnDisk()).toBe(true)
})

test('after clearing there is nothing, here or on the disk', async () => {
  const journal = await openJournal()
  journal.add(eventOf(1000))
  await journal.clear()
  expect(await readEvents(journal)).toEqual([])
  expect(journal.pending(0).fresh()).toEqual([])
  expect(await readEvents(await openJournal())).toEqual([])
})

test('revoked consent leaves the history, and nothing to send', async () => {
  const journal = await openJournal(sendTo('a', 'b'))
  const event = eventOf(1000)
  journal.add(event)
  await journal.forgetPending()
  expect(await journal.pending(0).oldest(10, nothing)).toEqual([])
  expect(await journal.pending(1).oldest(10, nothing)).toEqual([])
  expect(await readEvents(journal)).toEqual([event])
})

test('the events of a task are one record, and a burst makes several', async () => {
  const journal = await openJournal()
  const events = Array.from({ length: 250 }, (_, n) => eventOf(1000 + n))
  events.forEach(journal.add)
  const shelf = await openDisk(never, () => undefined)
  await readEvents(journal)
  const records = await shelf.entries('e:', 'e;')
  expect(records.map(([, events]) => (events as Event[]).length)).toEqual([100, 100, 50])
  expect(await readEvents(journal)).toEqual(events)
  expect(await journal.pending(0).oldest(120, nothing)).toEqual(events.slice(0, 120))
})

test('of a record, only what was acknowledged is', async () => {
  const journal = await openJournal()
  const events = [1, 2, 3].map(eventOf)
  events.forEach(journal.add)
  await journal.pending(0).acknowledge([events[1]!.id])
  const next = await openJournal()
  expect(await next.pending(0).oldest(10, nothing)).toEqual([events[0], events[2]])
  await next.pending(0).acknowledge([events[0]!.id, events[2]!.id])
  expect(await next.pending(0).oldest(10, nothing)).toEqual([])
})

test('an endpoint waits for what it takes, and for no other', async () => {
  const wanted = { name: 'b', takes: ({ at }: Event) => at > 1500 }
  const journal = await openJournal([...sendTo('a'), wanted])
  const events = [eventOf(1000), eventOf(2000)]
  events.forEach(journal.add)
  expect(await journal.pending(0).oldest(10, nothing)).toEqual(events)
  expect(await journal.pending(1).oldest(10, nothing)).toEqual([events[1]])
  expect(journal.pending(1).fresh()).toEqual([events[1]])
})

test('what waits is known by the name of its endpoint, wherever that stands in the config', async () => {
  const journal = await openJournal(sendTo('a', 'b'))
  const event = eventOf(1000)
  journal.add(event)
  await journal.pending(0).acknowledge([event.id])
  const next = await openJournal(sendTo('b', 'c'))
  expect(await next.pending(0).oldest(10, nothing)).toEqual([event])
  expect(await next.pending(1).oldest(10, nothing)).toEqual([])
})

test('events since a time are found in the record of an earlier one', async () => {
  const journal = await openJournal()
  const minute = 60_000
  const events = [0, 30, 59, 61].map(minutes => eventOf(1e12 + minutes * minute))
  events.forEach(journal.add)
  expect(await readEvents(journal, 1e12 + 30 * minute)).toEqual(events.slice(1))
})

test('what this page has recorded can be written again after a deletion', async () => {
  const journal = await openJournal()
  const events = [eventOf(1000), eventOf(2000)]
  events.forEach(journal.add)
  await journal.pending(0).acknowledge([events[0]!.id])
  await (await openDisk(never, () => undefined)).clear()
  journal.rewrite()
  expect(await readEvents(journal)).toEqual(events)
  expect(await journal.pending(0).oldest(10, nothing)).toEqual([events[1]])
})

test('a batch read and held is acknowledged, however much is recorded meanwhile', async () => {
  const journal = await openJournal()
  const first = eventOf(1000)
  journal.add(first)
  const taken = await journal.pending(0).oldest(10, nothing)
  for (let n = 0; n < 1200; n++) {
    journal.add(eventOf(2000 + n))
    if (n % 100 === 0) await journal.get('x')
  }
  await journal.pending(0).acknowledge(taken.map(({ id }) => id))
  const [next] = await journal.pending(0).oldest(1, nothing)
  expect(next!.at).toBe(2000)
})
