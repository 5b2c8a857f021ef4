import { EventEmitter, once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { serveCollector } from './serve.ts'
import type { Store } from './store.ts'
import { batch, event, NOW } from './testing.ts'

/** A store whose insert waits to be let through. */
function slowStore() {
  const inserting = new EventEmitter()
  const store: Store = {
    insert: async () => {
      inserting.emit('begun')
      await once(inserting, 'letThrough')
    },
    query: async () => [],
    erase: async () => undefined,
    info: async () => ({ engine: 'chdb', version: '1', rows: 0 }),
    close: async () => undefined,
  }
  return { store, begun: once(inserting, 'begun'), letThrough: () => inserting.emit('letThrough') }
}

test('a stop lets a running request end, and takes no more', async () => {
  const { store, begun, letThrough } = slowStore()
  const { url, stop } = await serveCollector({ store, now: () => NOW })
  const sending = fetch(`${url}/v1/events`, { method: 'POST', body: JSON.stringify(batch(event())) })
  await begun
  const stopped = stop()
  letThrough()
  expect((await sending).status).toBe(200)
  await stopped
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
})

test('a stop does not wait for an idle connection', async () => {
  const { store } = slowStore()
  const { port, stop } = await serveCollector({ store })
  const idle = connect(port, '127.0.0.1')
  await once(idle, 'connect')
  await fetch(`http://127.0.0.1:${port}/healthz`).then(response => response.text())
  await stop()
  idle.destroy()
})

test('over the wire, too much is still answered rather than cut', async () => {
  const { store } = slowStore()
  const { url, stop } = await serveCollector({ store })
  const response = await fetch(`${url}/v1/events`, { method: 'POST', body: ' '.repeat(3 * 1024 * 1024) })
  expect(response.status).toBe(413)
  await stop()
})
