import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Collector, createCollector } from './app.ts'
import type { Store } from './store.ts'
import { batch, event, NOW, post, type TestStore, testStore } from './testing.ts'

let shelf: TestStore
let store: Store
let collector: Collector

beforeAll(async () => {
  shelf = await testStore()
})
afterAll(() => shelf.remove())

beforeEach(async () => {
  store = shelf.store
  collector = createCollector({ store, now: () => NOW })
  await store.query('TRUNCATE TABLE event_log')
})

interface Answer {
  error: string
  rejected: { id: string | null; index: number; reason: string; detail: string }[]
}

async function send(...args: Parameters<typeof post>) {
  const response = await collector.fetch(post(...args))
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer }
}

const ids = async () =>
  (await store.query<{ id: string }>('SELECT id FROM events ORDER BY id')).map(row => row.id)

test('what is answered with 200 is in the store, field by field', async () => {
  const sent = event({
    name: 'purchase',
    at: NOW - 123,
    member: 'm-1',
    tier: 'core',
    page: {
      url: 'https://shop.example/thanks?o=1',
      path: '/thanks',
      title: 'ありがとう',
      referrer: 'https://a.example/',
    },
    props: { value: 1200, currency: 'JPY', gift: null, items: [{ item_id: 'T-12' }], 'a.b': 1, a: { b: 2 } },
  })
  expect(await send(batch(sent))).toMatchObject({ status: 200, body: { rejected: [] } })
  const rows = await store.query('SELECT *, toUnixTimestamp64Milli(at) AS ms FROM events')
  expect(rows).toEqual([
    {
      site: 'demo',
      id: sent.id,
      name: 'purchase',
      at: '2026-06-15 11:59:59.877',
      ms: NOW - 123,
      visitor: 'v-1',
      session: 's-1',
      member: 'm-1',
      tier: 'core',
      url: 'https://shop.example/thanks?o=1',
      path: '/thanks',
      title: 'ありがとう',
      referrer: 'https://a.example/',
      props: JSON.stringify(sent.props),
      received_at: '2026-06-15 12:00:00.000',
    },
  ])
})

test('refused events are named, and do not keep their neighbors out', async () => {
  const sent = batch(event({ id: 'good' }), event({ id: 'bad', name: 'two\nlines' }), 'nonsense', {
    name: 'x',
  })
  const { status, body } = await send(sent)
  expect(status).toBe(200)
  expect(body.rejected).toMatchObject([
    { id: 'bad', index: 1, reason: 'bad-name', detail: expect.stringContaining('100 characters') },
    { id: null, index: 2, reason: 'not-an-object' },
    { id: null, index: 3 },
  ])
  expect(await ids()).toEqual(['good'])
})

test('a name is stored as the site has chosen it', async () => {
  const { body } = await send(batch(event({ name: 'Weird Name!!' }), event({ name: '1abc' })))
  expect(body.rejected).toEqual([])
  expect(await store.query('SELECT name FROM events ORDER BY name')).toEqual([
    { name: '1abc' },
    { name: 'Weird Name!!' },
  ])
})

test('an event is stored once: within a batch, sent again, and sent by many at once', async () => {
  const twice = event({ id: 'twice' })
  await send(batch(twice, { ...twice, name: 'purchase' }))
  await send(batch(twice))
  await Promise.all(Array.from({ length: 20 }, () => send(batch(twice, event({ id: 'other' })))))
  expect(await ids()).toEqual(['other', 'twice'])
})

test('the first arrival of an id stays, whatever later ones say, be it another month', async () => {
  const first = event({ id: 'same', name: 'purchase', props: { value: 1 } })
  await send(batch(first))
  collector = createCollector({ store, now: () => NOW + 5_000 })
  await send(batch({ ...first, at: NOW - 40 * 86_400_000, name: 'refund', props: {} }))
  const rows = await store.query('SELECT name, props, received_at FROM events')
  expect(rows).toEqual([{ name: 'purchase', props: '{"value":1}', received_at: '2026-06-15 12:00:00.000' }])
  await store.query('OPTIMIZE TABLE event_log FINAL')
  expect(await store.query('SELECT name FROM events')).toEqual([{ name: 'purchase' }])
})

test('the same id at two sites is two events', async () => {
  const shared = event({ id: 'shared' })
  await send(batch(shared))
  await send({ ...batch(shared), site: 'other' })
  expect(await ids()).toEqual(['shared', 'shared'])
})

test('gzip is accepted, said or not', async () => {
  const packed = (id: string) => gzipSync(JSON.stringify(batch(event({ id }))))
  expect(await send(packed('a'), { headers: { 'Content-Encoding': 'gzip' } })).toMatchObject({ status: 200 })
  expect(await send(packed('b'), { headers: { 'Content-Type': 'text/plain' } })).toMatchObject({
    status: 200,
  })
  expect(await ids()).toEqual(['a', 'b'])
})

test('text/plain is accepted, as beacons send it', async () => {
  const body = JSON.stringify(batch(event({ id: 'beacon' })))
  expect(await send(body, { headers: { 'Content-Type': 'text/plain;charset=UTF-8' } })).toMatchObject({
    status: 200,
  })
  expect(await ids()).toEqual(['beacon'])
})

test('an empty batch is fine', async () => {
  expect(await send(batch())).toMatchObject({ status: 200, body: { rejected: [] } })
})

test.each([
  ['{"v":1,', 400, /not JSON/],
  ['', 400, /not JSON/],
  ['null', 400, /"events"/],
  ['[]', 400, /"events"/],
  ['{"v":2,"site":"demo","events":[]}', 400, /version 1/],
  ['{"v":1,"site":7,"events":[]}', 400, /"site"/],
  [Buffer.from([0x1f, 0x8b, 1, 2, 3]), 400, /not gzip/],
  [gzipSync(JSON.stringify(batch(event()))).subarray(0, 40), 400, /cut off/],
])('%s is answered with %i and a sentence', async (body, status, sentence) => {
  const answer = await send(body)
  expect(answer.status).toBe(status)
  expect(answer.body.error).toMatch(sentence)
})

test('an unknown encoding is named', async () => {
  const answer = await send('{}', { headers: { 'Content-Encoding': 'br' } })
  expect(answer).toMatchObject({ status: 415, body: { error: expect.stringContaining('"br"') } })
})

test('more than 1 MB is too large, also without a Content-Length', async () => {
  const large = ' '.repeat(1024 * 1024 + 1)
  expect(await send(large)).toMatchObject({ status: 413, body: { error: expect.stringContaining('1 MB') } })
  const stream = new Blob([large]).stream()
  expect(await send('', { body: stream, duplex: 'half' } as RequestInit)).toMatchObject({ status: 413 })
})

test('a zip bomb is too large', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '))
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(await send(bomb)).toMatchObject({
    status: 413,
    body: { error: expect.stringContaining('unpacked') },
  })
})

test('hostile texts come back as they were', async () => {
  const texts = [
    `<script>alert('x')</script>`,
    `'; DROP TABLE event_log; --`,
    '{name:String}',
    'a\\b\\\'c"d`e',
    'line\nline\r\n\ttab\0nul\u2028',
    '客'.repeat(100),
    '👩‍👩‍👧',
    '\\N',
    '__proto__',
  ]
  const sent = texts.map((title, index) =>
    event({
      id: `${index} ${title}`.slice(0, 128),
      page: { url: title, path: title, title },
      props: { [title]: title },
    }),
  )
  expect(await send(batch(...sent))).toMatchObject({ status: 200, body: { rejected: [] } })
  for (const [index, title] of texts.entries()) {
    const found = await store.query<{ title: string; props: string; value: string }>(
      'SELECT title, props, JSONExtractString(props, {title:String}) AS value FROM events WHERE id = {id:String}',
      { id: sent[index]!.id, title },
    )
    expect(found).toEqual([{ title, props: JSON.stringify({ [title]: title }), value: title }])
  }
})

test('half an emoji does not keep a batch out of the store', async () => {
  const half = '👍'.slice(0, 1)
  const sent = event({ id: `half ${half}`, page: { url: half, path: '/', title: half }, props: { half } })
  expect(await send(batch(sent, event({ id: 'neighbor' })))).toMatchObject({ status: 200 })
  expect(await ids()).toEqual(['half \uFFFD', 'neighbor'])
})

test('events of more months than an insert usually may touch', async () => {
  const sent = Array.from({ length: 150 }, (_, month) => event({ at: Date.UTC(2010, month, 2) }))
  expect(await send(batch(...sent))).toMatchObject({ status: 200, body: { rejected: [] } })
  expect(await ids()).toHaveLength(150)
})

test('what was stored before a restart is there after it, and still only once', async () => {
  const before = event({ id: 'before' })
  await send(batch(before))
  store = await shelf.reopen()
  collector = createCollector({ store, now: () => NOW })
  await send(batch(before, event({ id: 'later' })))
  expect(await ids()).toEqual(['before', 'later'])
  shelf.store = store
})

test('a store that fails is answered with 503 and when to come back, never with 2xx', async () => {
  const logged: string[] = []
  const failing: Store = { ...store, insert: () => Promise.reject(new Error('disk full')) }
  collector = createCollector({ store: failing, now: () => NOW, log: line => logged.push(line) })
  const answer = await send(batch(event()))
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(answer.body.error).not.toContain('disk full')
  expect(logged.join()).toContain('disk full')
})
