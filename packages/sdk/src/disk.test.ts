import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { openDisk } from './disk.ts'
import { createMemoryShelf, type Shelf } from './shelf.ts'

const never = {
  later: () => () => undefined,
  openDatabase: (name: string) => indexedDB.open(name),
  onVisible: () => () => undefined,
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const shelves: [string, () => Promise<Shelf>][] = [
  ['disk', () => openDisk(never, () => undefined)],
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
  expect(await shelf.entries('b:', 'b;')).toEqual([
    ['b:1', 1],
    ['b:2', 2],
  ])
  expect(await shelf.entries('b:', 'b;', 1)).toEqual([['b:1', 1]])
  await shelf.write([
    ['b:1', undefined],
    ['b:2', 22],
  ])
  expect(await shelf.get(['b:1', 'b:2', 'd'])).toEqual([undefined, 22, undefined])
  await shelf.clear()
  expect(await shelf.entries('', 'z')).toEqual([])
})

test.each(shelves)('%s: a change sees the one before', async (_, open) => {
  const shelf = await open()
  const add = (n: number) => shelf.change(['x'], ([old = 0]) => [['x', (old as number) + n]])
  await Promise.all([1, 2, 3].map(add))
  expect(await shelf.get(['x'])).toEqual([6])
})

test('a page that is put aside keeps no other page waiting', async () => {
  const shelf = await openDisk(never, () => undefined)
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
  // Nobody listens to the answers any more.
  void shelf.write([['a', 1]])
  void shelf.get(['a'])
  void shelf.entries('', 'z')
  void shelf.clear()
  await shelf.get([])
  expect(commit).toHaveBeenCalledTimes(5)
})

test('a database that does not answer is given up', async () => {
  indexedDB.open = () => ({}) as IDBOpenDBRequest
  const atOnce = (fn: () => void) => {
    fn()
    return () => undefined
  }
  await expect(openDisk({ ...never, later: atOnce }, () => undefined)).rejects.toThrow('no answer')
})

test('a database that throws is a rejection', async () => {
  indexedDB.open = () => {
    throw new Error('blocked')
  }
  await expect(openDisk(never, () => undefined)).rejects.toThrow('blocked')
})

test('a database of a later version is left alone', async () => {
  await new Promise(resolve => {
    const request = indexedDB.open('okyaku', 2)
    request.onupgradeneeded = () => request.result.createObjectStore('journal')
    request.onsuccess = () => resolve(request.result.close())
  })
  await expect(openDisk(never, () => undefined)).rejects.toThrow('later version')
})

test('a database that is deleted while it is open is given up for that, and made anew when it is used next', async () => {
  let closed = 0
  const shelf = await openDisk(never, () => closed++)
  await shelf.write([['a', 1]])
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('okyaku')
    request.onsuccess = resolve
    request.onblocked = reject
  })
  expect(closed).toBe(1)
  expect(await shelf.get(['a'])).toEqual([undefined])
  await shelf.write([['a', 2]])
  expect(await shelf.get(['a'])).toEqual([2])
})
