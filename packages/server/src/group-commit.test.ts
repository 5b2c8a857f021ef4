import { expect, test } from 'vitest'
import { groupCommit, TooBusy } from './group-commit.ts'

/** An insert that waits to be let through or turned down. */
function gatedInsert() {
  const calls: { items: number[]; done(): void; fail(): void }[] = []
  const insert = (items: number[]) =>
    new Promise<void>((resolve, reject) => {
      calls.push({ items, done: resolve, fail: () => reject(new Error('disk full')) })
    })
  return { calls, insert }
}

const settled = () => new Promise(resolve => setImmediate(resolve))

test('what arrives during an insert goes into the next one together', async () => {
  const { calls, insert } = gatedInsert()
  const commit = groupCommit({ insert })
  const commits = [commit([1], 10), commit([2], 10), commit([3, 4], 10)]
  await settled()
  expect(calls.map(call => call.items)).toEqual([[1]])
  calls[0]!.done()
  await settled()
  expect(calls.map(call => call.items)).toEqual([[1], [2, 3, 4]])
  calls[1]!.done()
  await Promise.all(commits)
})

test('nobody is acknowledged before the insert that holds their events', async () => {
  const { calls, insert } = gatedInsert()
  const commit = groupCommit({ insert })
  let acknowledged = false
  const first = commit([1], 10)
  const second = commit([2], 10).then(() => {
    acknowledged = true
  })
  calls[0]!.done()
  await first
  await settled()
  expect(acknowledged).toBe(false)
  calls[1]!.done()
  await second
})

test('a failed insert fails all in it and none after it', async () => {
  const { calls, insert } = gatedInsert()
  const commit = groupCommit({ insert })
  const first = commit([1], 10)
  const second = commit([2], 10)
  calls[0]!.fail()
  await expect(first).rejects.toThrow('disk full')
  await settled()
  calls[1]!.done()
  await expect(second).resolves.toBeUndefined()
})

test('an insert has a size, which one request alone may exceed', async () => {
  const { calls, insert } = gatedInsert()
  const commit = groupCommit({ insert, groupBytes: 100 })
  const commits = [commit([1], 500), commit([2], 60), commit([3], 40), commit([4], 1)]
  for (const index of [0, 1, 2]) {
    calls[index]!.done()
    await settled()
  }
  await Promise.all(commits)
  expect(calls.map(call => call.items)).toEqual([[1], [2, 3], [4]])
})

test('beyond a size nothing more waits, until something is done', async () => {
  const { calls, insert } = gatedInsert()
  const commit = groupCommit({ insert, waitingBytes: 100 })
  const first = commit([1], 100)
  await expect(commit([2], 1)).rejects.toThrow(TooBusy)
  calls[0]!.done()
  await first
  await settled()
  const third = commit([3], 100)
  calls[1]!.done()
  await expect(third).resolves.toBeUndefined()
})
