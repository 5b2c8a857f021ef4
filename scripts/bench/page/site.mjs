/** @import { Tag } from './tags/index.mjs' */
import { gzipSync } from 'node:zlib'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { listen } from '../../lib/listen.mjs'
import { createShop } from '../../lib/shop-server.mjs'
import { tags } from './tags/index.mjs'

const ITEM = '/items/T-12'
const OURS = /<script async src="\/okyaku\.js".*<\/script>/

/**
 * The demo shop, under a name of its own for each tag: there its pages hold that tag in place of ours. Everything
 * comes compressed, as it would from a real site.
 * @returns {Promise<{ port: number, urlOf: (tag: Tag) => string, blankOf: (tag: Tag) => string, stop: () => void }>}
 */
export async function serveSite() {
  const shop = createShop({})
  const byHost = new Map(tags.map(tag => [hostOf(tag), tagSite(tag, shop)]))
  const compress = compressor()
  /** @param {Request} request */
  const answer = async request => {
    const found = await byHost.get(new URL(request.url).hostname)?.fetch(request)
    return found ? compress(found) : new Response('', { status: 404 })
  }
  const server = /** @type {import('node:http').Server} */ (
    createAdaptorServer({ fetch: answer, overrideGlobalObjects: false })
  )
  const port = await listen(server, 0, '127.0.0.1')
  const at = (/** @type {Tag} */ tag, /** @type {string} */ path) => `http://${hostOf(tag)}:${port}${path}`
  return {
    port,
    urlOf: tag => at(tag, ITEM),
    blankOf: tag => at(tag, '/blank'),
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** @param {Tag} tag */
const hostOf = ({ id }) => `${id}.example`

/**
 * @param {Tag} tag
 * @param {Hono} shop
 */
function tagSite({ html, serve }, shop) {
  const site = new Hono()
  site.get('/blank', c => c.html('<!doctype html><title>Blank</title>'))
  serve?.(site)
  site.get('/items/*', async c => {
    const page = await shop.fetch(c.req.raw)
    return c.html((await page.text()).replace(OURS, () => html))
  })
  site.all('*', c => shop.fetch(c.req.raw))
  return site
}

/** Compresses texts, each once. */
function compressor() {
  /** @type {Map<string, Buffer>} */
  const known = new Map()
  /** @param {Response} response */
  return async response => {
    const type = response.headers.get('Content-Type') ?? ''
    if (!/html|css|javascript|json|svg/.test(type)) return response
    const text = await response.text()
    const body = known.get(text) ?? gzipSync(text, { level: 9 })
    known.set(text, body)
    const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Cache-Control': 'no-cache' }
    return new Response(new Uint8Array(body), { status: response.status, headers })
  }
}
