import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from './listen.mjs'
import { serveShop } from './shop-server.mjs'

/** A shop of one page and a tag; what the collector is sent is kept. */
async function openShop(options: { collector?: string; headers?: Record<string, string> } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'okyaku-shop-'))
  const [pages, sdk] = [join(folder, 'pages'), join(folder, 'dist')]
  for (const place of [pages, join(pages, 'story'), sdk]) mkdirSync(place)
  writeFileSync(join(pages, 'index.html'), 'home')
  writeFileSync(join(pages, 'cart.html'), 'cart')
  writeFileSync(join(pages, '404.html'), 'not here')
  writeFileSync(join(pages, 'story/index.html'), 'story')
  writeFileSync(join(pages, 'okyaku.json'), '{}')
  writeFileSync(join(sdk, 'okyaku.js'), 'tag')
  writeFileSync(join(sdk, 'okyaku-popup-abc.js'), 'popup')
  const shop = await serveShop({ pages, sdk, ...options })
  onTestFinished(async () => {
    await shop.stop()
    rmSync(folder, { recursive: true })
  })
  return (path: string, init?: RequestInit) => fetch(`${shop.url}${path}`, init)
}

async function openCollector() {
  const requests: { url: string | undefined; encoding: string | undefined; bytes: number }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const { url, headers } = request
      requests.push({ url, encoding: headers['content-encoding'], bytes: Buffer.concat(chunks).length })
      response
        .writeHead(202, { 'Content-Type': 'application/json', 'Retry-After': '7' })
        .end('{"rejected":[]}')
    })
  })
  const port = await listen(server, 0, '127.0.0.1')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${port}`, requests }
}

test('pages stand under their names, without .html', async () => {
  const get = await openShop()
  const read = async (path: string) => (await get(path)).text()
  expect(await read('/')).toBe('home')
  expect(await read('/cart')).toBe('cart')
  expect(await read('/story/')).toBe('story')
  const gone = await get('/gone')
  expect([gone.status, await gone.text()]).toEqual([404, 'not here'])
  expect((await get('/..%2fdist/okyaku.js')).status).toBe(404)
})

test('the tag and its popup stand beside the pages, the config among them', async () => {
  const get = await openShop()
  const tag = await get('/okyaku.js')
  expect(await tag.text()).toBe('tag')
  expect(tag.headers.get('content-type')).toContain('javascript')
  expect(await (await get('/okyaku-popup-abc.js')).text()).toBe('popup')
  expect(await (await get('/okyaku.json')).text()).toBe('{}')
})

test('events reach the collector as they were sent, and its answer comes back', async () => {
  const collector = await openCollector()
  const get = await openShop({ collector: collector.url })
  const body = gzipSync('{"events":[]}')
  const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
  const answer = await get('/v1/events?x=1', { method: 'POST', body, headers })
  expect(collector.requests).toEqual([{ url: '/v1/events?x=1', encoding: 'gzip', bytes: body.length }])
  expect(answer.status).toBe(202)
  expect(answer.headers.get('retry-after')).toBe('7')
  expect(await answer.json()).toEqual({ rejected: [] })
})

test('without a collector the sender is told to come back', async () => {
  const alone = await openShop()
  expect((await alone('/v1/events', { method: 'POST', body: '{}' })).status).toBe(503)
  const gone = await openShop({ collector: 'http://127.0.0.1:1' })
  expect((await gone('/v1/events', { method: 'POST', body: '{}' })).status).toBe(502)
})

test('a page can be served under a policy', async () => {
  const get = await openShop({ headers: { 'Content-Security-Policy': "default-src 'self'" } })
  expect((await get('/')).headers.get('content-security-policy')).toBe("default-src 'self'")
})
