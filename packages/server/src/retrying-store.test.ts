import { expect, test } from 'vitest'
import { retryingStore } from './retrying-store.ts'
import type { Store } from './store.ts'
import { event, NOW } from './testing.ts'

const arrival = { site: 'demo', event: event(), receivedAt: NOW }

test('each use tries to open the store, until it is open; then it stays open', async () => {
  let attempts = 0
  let isClosed = false
  const real: Store = {
    insert: async () => undefined,
    query: async <Row>() => [{ n: 1 }] as Row[],
    erase: async () => undefined,
    info: async () => ({ engine: 'chdb', version: '1', rows: 0 }),
    close: async () => {
      isClosed = true
    },
  }
  const store = retryingStore(async () => {
    attempts += 1
    if (attempts < 3) throw new Error('not yet')
    return real
  })
  await expect(store.insert([arrival])).rejects.toThrow('not yet')
  await expect(store.info()).rejects.toThrow('not yet')
  await Promise.all([store.insert([arrival]), store.info()])
  expect(await store.query('SELECT 1')).toEqual([{ n: 1 }])
  expect(attempts).toBe(3)
  await store.close()
  expect(isClosed).toBe(true)
})

test('a store that never opened is closed without a word', async () => {
  const store = retryingStore(() => Promise.reject(new Error('not yet')))
  await expect(store.info()).rejects.toThrow('not yet')
  await expect(store.close()).resolves.toBeUndefined()
})
