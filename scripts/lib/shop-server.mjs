import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import { listen } from './listen.mjs'
import { root } from './run.mjs'

/**
 * @typedef {object} ShopOptions
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [host]
 * @property {string | undefined} [collector] where `/v1/*` is handed on to; without one it answers 503, come back
 * @property {string} [pages] the folder of the shop's pages
 * @property {string} [sdk] the folder of the built tag
 * @property {Record<string, string>} [headers] of every answer, a Content-Security-Policy for instance
 */

/**
 * Serves the demo shop as a site would: its pages, the tag beside them, and the collector under the same origin.
 * @param {ShopOptions} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveShop({ port = 0, host = '127.0.0.1', ...options } = {}) {
  const { fetch } = createShop(options)
  const server = /** @type {import('node:http').Server} */ (
    createAdaptorServer({ fetch, overrideGlobalObjects: false })
  )
  const url = `http://${host}:${await listen(server, port, host)}`
  return { url, stop: () => stop(server) }
}

/** @param {Omit<ShopOptions, 'port' | 'host'>} options */
export function createShop({
  collector,
  pages = join(root, 'examples/shop'),
  sdk = join(root, 'packages/sdk/dist'),
  headers = {},
}) {
  const shop = new Hono()
  shop.use(async (c, next) => {
    await next()
    // Whoever edits a page or builds the tag anew wants to see it at the next load.
    for (const [name, value] of Object.entries({ 'Cache-Control': 'no-cache', ...headers }))
      c.header(name, value)
  })
  shop.all('/v1/*', c => handOn(c.req.raw, collector))
  shop.get('/okyaku*', serveStatic({ root: sdk }))
  shop.get('*', serveStatic({ root: pages, rewriteRequestPath: path => fileFor(pages, path) }))
  shop.notFound(c => c.html(notFoundPage(pages), 404))
  return shop
}

/** @param {string} pages */
function notFoundPage(pages) {
  const file = join(pages, '404.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : 'There is no such page.'
}

/**
 * As a reverse proxy does it.
 * @param {Request} request
 * @param {string | undefined} collector
 */
async function handOn(request, collector) {
  if (!collector) return new Response('There is no collector.', { status: 503 })
  const { pathname, search } = new URL(request.url)
  try {
    return await proxy(`${collector}${pathname}${search}`, request)
  } catch {
    return new Response('The collector does not answer.', { status: 502 })
  }
}

/**
 * A page's address has no `.html`.
 * @param {string} pages
 * @param {string} path
 */
function fileFor(pages, path) {
  return existsSync(join(pages, `${path}.html`)) ? `${path}.html` : path
}

/** @param {import('node:http').Server} server */
function stop(server) {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeAllConnections()
  return closed.then(() => undefined)
}
