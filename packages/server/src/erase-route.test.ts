import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Collector, createCollector } from './app.ts'
import { batch, event, NOW, post, type TestStore, testStore } from './testing.ts'

let shelf: TestStore
let collector: Collector

beforeAll(async () => {
  shelf = await testStore()
  collector = createCollector({ store: shelf.store, now: () => NOW, log: () => undefined })
}, 60_000)
afterAll(() => shelf.remove())

const erase = (body: unknown, headers: Record<string, string> = {}) =>
  collector.fetch(
    new Request('http://localhost/v1/erase', { method: 'POST', body: JSON.stringify(body), headers }),
  )
const idsOf = async (table: 'events' | 'event_log') =>
  (await shelf.store.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id)

test('deletes what a browser has sent, and nothing of others', async () => {
  const sent = [
    event({ id: 'a1', visitor: 'anne' }),
    event({ id: 'a2', visitor: 'anne' }),
    event({ id: 'b1', visitor: 'bob' }),
  ]
  await collector.fetch(post({ ...batch(...sent), site: 'shop' }))
  await collector.fetch(post({ ...batch(event({ id: 'c1', visitor: 'anne' })), site: 'blog' }))
  const answer = await erase({ v: 1, site: 'shop', visitor: 'anne' })
  expect([answer.status, await answer.json()]).toEqual([200, { erased: true }])
  expect(await idsOf('events')).toEqual(['b1', 'c1'])
  expect(await idsOf('event_log')).toEqual(['b1', 'c1'])
})

test('hides what was still under way', async () => {
  await collector.fetch(post({ ...batch(event({ id: 'a3', visitor: 'anne' })), site: 'shop' }))
  expect(await idsOf('events')).toEqual(['b1', 'c1'])
})

test.each([
  {},
  { visitor: 1 },
  { visitor: '' },
  { visitor: 'x'.repeat(129) },
  { member: 'm-1' },
  [],
  null,
  'x',
])('refuses what names nobody: %j', async body => expect((await erase(body)).status).toBe(400))

test('takes nothing into its statements', async () => {
  expect((await erase({ site: 'shop', visitor: "' OR 1 = 1 --" })).status).toBe(200)
  expect(await idsOf('events')).toEqual(['b1', 'c1'])
})

test('may be asked by the pages that may send', async () => {
  const strict = createCollector({ store: shelf.store, origins: ['https://shop.example'] })
  const ask = (origin: string) =>
    strict.fetch(
      new Request('http://localhost/v1/erase', {
        method: 'POST',
        body: '{"visitor":"nobody"}',
        headers: { origin },
      }),
    )
  expect((await ask('https://other.example')).status).toBe(403)
  const answer = await ask('https://shop.example')
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
    200,
    'https://shop.example',
  ])
})

test('asks to come back where the store cannot delete', async () => {
  const broken = { ...shelf.store, erase: () => Promise.reject(new Error('gone')) }
  const { fetch } = createCollector({ store: broken, log: () => undefined })
  const answer = await fetch(
    new Request('http://localhost/v1/erase', { method: 'POST', body: '{"visitor":"v"}' }),
  )
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
})
