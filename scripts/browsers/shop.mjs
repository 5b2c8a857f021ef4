import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from '../lib/run.mjs'
import { serve } from '../lib/serve.mjs'

/** @import { Event } from '@okyaku/engine' */
/** @import { IncomingMessage } from 'node:http' */

/** Three origins, as many sites have them: the site's own, one for the tag's files, one for the collector. */
export async function openShop() {
  const collector = await openCollector()
  const tag = await serve('127.0.0.1', (request, response) => {
    const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }
    const { pathname } = new URL(request.url ?? '/', 'http://tag')
    response.writeHead(200, headers).end(readFileSync(join(root, 'packages/sdk/dist', pathname)))
  })
  const config = JSON.stringify(configFor(`${collector.origin}/v1/events`))
  const site = await serve('localhost', (request, response) => {
    const isConfig = request.url === '/okyaku.json'
    const type = isConfig ? 'application/json' : 'text/html'
    response.writeHead(200, { 'content-type': type }).end(isConfig ? config : page(tag.origin, request.url))
  })
  return {
    url: site.origin,
    collector,
    stop: () => Promise.all([site, tag, collector].map(one => one.stop())),
  }
}

/** @param {string} to */
function configFor(to) {
  const buttons = [{ label: 'Go on', action: 'close' }]
  const show = { format: 'modal', title: 'It is yours', text: 'Until **tomorrow**.', buttons }
  const campaigns = [{ id: 'thanks', on: 'add_to_cart', show, limits: { perVisitor: 1 } }]
  return { site: { id: 'browsers', locale: 'en', timeZone: 'UTC' }, sync: [{ to }], campaigns }
}

/**
 * Its messages can be looked into, as the shadow roots of the page are open.
 * @param {string} tag
 * @param {string | undefined} path
 */
function page(tag, path) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${path}</title><link rel="icon" href="data:,">
<script>
{
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }) }
}
</script>
<script async src="${tag}/okyaku.js" data-config="/okyaku.json"></script>
<h1>${path}</h1>
<p><button id="buy" data-okyaku-event="add_to_cart" data-okyaku-item_id="T-12">Buy</button>
<p><a id="next" href="/next">Next</a>
<p style="height: 2000px">`
}

async function openCollector() {
  /** @type {Map<string, Event>} */
  const stored = new Map()
  const state = {
    isDown: false,
    /** What has been asked after, and was there. @type {string[]} */
    told: [],
  }
  const server = await serve('127.0.0.1', async (request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const { events = [] } = JSON.parse(await textOf(request))
    if (state.isDown) return void response.writeHead(503).end()
    for (const event of events) stored.set(event.id, event)
    response.writeHead(200).end('{}')
  })
  return { ...server, state, stored }
}

/** @param {IncomingMessage} request */
async function textOf(request) {
  const raw = Buffer.concat(await request.toArray())
  const isPacked = raw[0] === 0x1f && raw[1] === 0x8b
  return (isPacked ? gunzipSync(raw) : raw).toString() || '{}'
}
