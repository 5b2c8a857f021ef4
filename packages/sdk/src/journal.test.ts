import 'fake-indexeddb/auto'
import type { Event } from '@okyaku/engine'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { openDisk } from './disk.ts'
import { createIds } from './ids.ts'
import { createJournal, type Journal } from './journal.ts'
import { createMemoryShelf, type Shelf } from './shelf.ts'
import { prune } from './trouble/prune.ts'

const never = () => () => undefined
const nothing: ReadonlySet<string> = new Set()

let newId: (at: number) => string

beforeEach(() => {
  newId = createIds(length => 'r'.repeat(length))
  globalThis.indexedDB = new IDBFactory()
})

const eventOf = (at: number): Event => ({ id: newId(at), name: 'n', at, visitor: 'v', session: 's' })

async function openJournal(endpoints = 1): Promise<Journal> {
  const journal = createJournal({
    prune,
    endpoints,
    failed: error => {
      throw error
    },
  })
  await journal.moveTo(await openDisk(never, never))
  return journal
}

test('what one page records, the next finds: the events, and that they wait', async () => {
  const first = await openJournal()
  const events = [eventOf(1000), eventOf(2000)]
  events.forEach(first.add)
  await first.pending(0).acknowledge([events[0]!.id])

  const next = await openJournal()
  expect(await next.events()).toEqual(events)
  expect(await next.pending(0).oldest(10, nothing)).toEqual([events[1]])
  expect(next.pending(0).fresh()).toEqual([])
})

test('each endpoint acknowledges for itself', async () => {
  const journal = await openJournal(2)
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
  expect(await journal.events(2000)).toEqual(events.slice(1))
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
  const journal = createJournal({ endpoints: 1, prune, failed: () => undefined })
  await journal.moveTo(shelf)
  journal.add(eventOf(1000))
  journal.put('session', 1)
  journal.put('session', 2)
  await journal.get('session')
  expect(writes).toEqual([3])
})

test('what is held in memory moves to the disk', async () => {
  const journal = createJournal({ endpoints: 1, prune, failed: () => undefined })
  const [before, after] = [eventOf(1000), eventOf(2000)]
  journal.add(before)
  await journal.events()
  const moved = journal.moveTo(await openDisk(never, never))
  journal.add(after)
  await moved
  expect(await (await openJournal()).events()).toEqual([before, after])
})

const failing = (name: string): Shelf => ({
  ...createMemoryShelf(),
  write: () => Promise.reject(Object.assign(new Error(name), { name })),
})

test('when the disk fails, delivery goes on from memory with all of this page', async () => {
  const failures: unknown[] = []
  const journal = createJournal({ endpoints: 1, prune, failed: error => failures.push(error) })
  const disk = createMemoryShelf()
  await journal.moveTo(disk)
  const [before, after] = [eventOf(1000), eventOf(2000)]
  journal.add(before)
  await journal.events()
  disk.write = failing('UnknownError').write
  journal.add(after)
  expect(await journal.pending(0).oldest(10, nothing)).toEqual([before, after])
  expect(failures).toHaveLength(1)
  expect(journal.isOnDisk()).toBe(false)
})

test('a full disk loses old events that are delivered, and none that waits', async () => {
  const journal = createJournal({
    prune,
    endpoints: 1,
    failed: error => {
      throw error
    },
  })
  const disk = createMemoryShelf()
  await journal.moveTo(disk)
  const events = [1000, 2000, 3000, 4000].map(eventOf)
  events.forEach(journal.add)
  await journal.pending(0).acknowledge([events[1]!.id, events[2]!.id])

  const { write } = disk
  let isFull = true
  disk.write = async entries => {
    if (entries.some(([, value]) => value === undefined)) isFull = false
    return isFull ? failing('QuotaExceededError').write([]) : write(entries)
  }
  const late = eventOf(5000)
  journal.add(late)
  expect(await journal.events()).toEqual([events[0], events[2], events[3], late])
  expect(journal.isOnDisk()).toBe(true)
})

test('after clearing there is nothing, here or on the disk', async () => {
  const journal = await openJournal()
  journal.add(eventOf(1000))
  await journal.clear()
  expect(await journal.events()).toEqual([])
  expect(journal.pending(0).fresh()).toEqual([])
  expect(await (await openJournal()).events()).toEqual([])
})

test('revoked consent leaves the history, and nothing to send', async () => {
  const journal = await openJournal(2)
  const event = eventOf(1000)
  journal.add(event)
  await journal.forgetPending()
  expect(await journal.pending(0).oldest(10, nothing)).toEqual([])
  expect(await journal.pending(1).oldest(10, nothing)).toEqual([])
  expect(await journal.events()).toEqual([event])
})
