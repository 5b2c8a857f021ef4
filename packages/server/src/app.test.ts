import { expect, test } from 'vitest'
import { type CollectorOptions, createCollector } from './app.ts'
import type { Store } from './store.ts'
import { batch, event, NOW, post } from './testing.ts'

const zeros: Store['query'] = async <Row>(sql: string) =>
  (sql.startsWith('SELECT count()') ? [{ events: 0, visitors: 0 }] : []) as Row[]

/** Takes everything and counts nothing: these tests are about who may do what. */
function acceptingStore(): Store & { taken: string[] } {
  const taken: string[] = []
  return {
    taken,
    insert: async arrivals => void taken.push(...arrivals.map(({ event: { id } }) => id)),
    query: zeros,
    erase: async () => undefined,
    info: async () => ({ engine: 'chdb', version: '26.7.2.1', rows: taken.length }),
    close: async () => undefined,
  }
}

function collector(options: Partial<CollectorOptions> = {}) {
  const store = acceptingStore()
  return { store, ...createCollector({ store, now: () => NOW, log: () => undefined, ...options }) }
}

const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(new URL(path, 'http://localhost:8787'), { headers })
const from = (origin: string) => ({ headers: { Origin: origin } })

test('a page of any site may send, and read when to come back', async () => {
  const { fetch, store } = collector()
  const response = await fetch(post(batch(event({ id: 'a' })), from('https://shop.example')))
  expect(response.status).toBe(200)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example')
  expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
  expect(store.taken).toEqual(['a'])
})

test('a preflight allows gzip and JSON, and is remembered', async () => {
  const { fetch } = collector({ origins: ['https://shop.example'] })
  const response = await fetch(
    new Request('http://localhost/v1/events', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://shop.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-encoding,content-type',
      },
    }),
  )
  expect(response.status).toBe(204)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example')
  expect(response.headers.get('Access-Control-Allow-Methods')).toContain('POST')
  expect(response.headers.get('Access-Control-Allow-Headers')).toMatch(/Content-Type.*Content-Encoding/)
  expect(Number(response.headers.get('Access-Control-Max-Age'))).toBeGreaterThan(3600)
})

test('with origins set, other pages are refused, the own one and programs are not', async () => {
  const { fetch, store } = collector({ origins: ['https://shop.example'] })
  const send = async (id: string, init?: RequestInit) =>
    (await fetch(post(batch(event({ id })), init))).status
  expect(await send('shop', from('https://shop.example'))).toBe(200)
  expect(await send('evil', from('https://evil.example'))).toBe(403)
  expect(await send('sandboxed', from('null'))).toBe(403)
  expect(await send('own', from('https://localhost'))).toBe(200)
  expect(await send('program')).toBe(200)
  expect(store.taken).toEqual(['shop', 'own', 'program'])
})

test.each(['/', '/page/page.js', '/v1/overview'])(
  'without a password %s is for this machine alone',
  async path => {
    const { fetch } = collector()
    expect((await fetch(get(path))).status).toBe(200)
    expect((await fetch(get(path, { 'X-Forwarded-For': '203.0.113.7' }))).status).toBe(403)
    expect((await fetch(new Request(new URL(path, 'http://collector.example')))).status).toBe(403)
  },
)

test.each(['/', '/page/page.js', '/v1/overview'])('with a password %s is for who knows it', async path => {
  const { fetch } = collector({ password: 'sesame' })
  const as = (login: string) => get(path, { Authorization: `Basic ${btoa(login)}` })
  expect((await fetch(get(path))).status).toBe(401)
  expect((await fetch(as('okyaku:wrong'))).status).toBe(401)
  expect((await fetch(as('okyaku:sesame'))).status).toBe(200)
})

test('reports are not readable by other sites', async () => {
  const response = await collector().fetch(get('/v1/overview', { Origin: 'https://evil.example' }))
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
})

test('the page runs nothing but its own files', async () => {
  const response = await collector().fetch(get('/'))
  const policy = response.headers.get('Content-Security-Policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  const html = await response.text()
  expect(html).not.toMatch(/<script>|<style|\son\w+=|\sstyle=/)
})

test.each([
  ['/', 'ja,en;q=0.8', 'ja'],
  ['/', 'de-DE', 'en'],
  ['/?lang=ja', 'en-US', 'ja'],
  ['/?lang=en', 'ja-JP', 'en'],
  ['/?lang="><script>', '', 'en'],
])('%s for %j is in %s', async (path, accepted, language) => {
  const response = await collector().fetch(get(path, { 'Accept-Language': accepted }))
  expect(await response.text()).toContain(`<html lang="${language}">`)
})

test('health says versions and counts', async () => {
  const { fetch } = collector()
  await fetch(post(batch(event())))
  const response = await fetch(get('/healthz'))
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    ok: true,
    collector: expect.stringMatching(/^\d+\.\d+\.\d+/),
    node: process.versions.node,
    store: { engine: 'chdb', version: '26.7.2.1', rows: 1 },
  })
})

test('health is 503 and says why where the store cannot be reached', async () => {
  const store = { ...acceptingStore(), info: () => Promise.reject(new Error('Install chdb.')) }
  const response = await collector({ store }).fetch(get('/healthz'))
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ ok: false, error: 'Install chdb.' })
})

test('a report that fails is an error, and the next one is tried again', async () => {
  let isBroken = true
  const query: Store['query'] = async sql => (isBroken ? Promise.reject(new Error('gone')) : zeros(sql))
  const { fetch } = collector({ store: { ...acceptingStore(), query } })
  expect((await fetch(get('/v1/overview'))).status).toBe(503)
  isBroken = false
  expect((await fetch(get('/v1/overview'))).status).toBe(200)
})

test('what is not there says where events go', async () => {
  const response = await collector().fetch(get('/v1/event'))
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('/v1/events')
})
