import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { openDisk } from './disk.ts'
import { createMemoryShelf, type Shelf } from './shelf.ts'

const never = () => () => undefined

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const shelves: [string, () => Promise<Shelf>][] = [
  ['disk', () => openDisk(never, never)],
  ['memory', async () => createMemoryShelf()],
]

test.each(shelves)('%s: keeps, ranges, removes and clears', async (_, open) => {
  const shelf = await open()
  await shelf.write([
    ['b:2', 2],
    ['a', 0],
    ['b:1', 1],
    ['c', 3],
  ])
  expect(await shelf.keys('b:', 'b;')).toEqual(['b:1', 'b:2'])
  expect(await shelf.keys('b:', 'b;', 1)).toEqual(['b:1'])
  expect(await shelf.values('b:', 'b;')).toEqual([1, 2])
  await shelf.write([
    ['b:1', undefined],
    ['b:2', 22],
  ])
  expect(await shelf.get(['b:1', 'b:2', 'd'])).toEqual([undefined, 22, undefined])
  await shelf.clear()
  expect(await shelf.keys('', 'z')).toEqual([])
})

test.each(shelves)('%s: an update sees the one before', async (_, open) => {
  const shelf = await open()
  const results = await Promise.all([1, 2, 3].map(n => shelf.update<number>('x', old => old ?? n)))
  expect(results).toEqual([1, 1, 1])
})

test('a page that is put aside keeps no other page waiting', async () => {
  const shelf = await openDisk(never, never)
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
  // Nobody listens to the answers any more.
  void shelf.write([['a', 1]])
  void shelf.get(['a'])
  void shelf.keys('', 'z')
  void shelf.values('', 'z')
  void shelf.clear()
  await shelf.get([])
  expect(commit).toHaveBeenCalledTimes(6)
})

test('a database that does not answer is given up', async () => {
  indexedDB.open = () => ({}) as IDBOpenDBRequest
  const atOnce = (fn: () => void) => {
    fn()
    return () => undefined
  }
  await expect(openDisk(atOnce, never)).rejects.toThrow('no answer')
})

test('a database that throws is a rejection', async () => {
  indexedDB.open = () => {
    throw new Error('blocked')
  }
  await expect(openDisk(never, never)).rejects.toThrow('blocked')
})
