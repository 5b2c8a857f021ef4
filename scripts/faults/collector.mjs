import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { listen } from '../lib/listen.mjs'
import { well } from './behaviors.mjs'

/** @import { IncomingMessage, ServerResponse } from 'node:http' */
/** @import { Behavior, Collector, Logged, Peer, Stored } from './types.ts' */

/**
 * A collector on this machine that can misbehave, and knows what it has stored whatever it answered.
 * @param {Peer} peer whose requests it understands
 * @param {string} host under which pages reach it
 * @returns {Promise<Collector>}
 */
export async function startCollector(peer, host) {
  /** @type {Logged[]} */
  const requests = []
  /** @type {Stored[]} */
  const stored = []
  let behavior = well
  let nth = 0

  /** @type {(request: IncomingMessage, response: ServerResponse) => Promise<void>} */
  async function handle(request, response) {
    for (const [name, value] of Object.entries(openTo(request))) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const { bytes, body } = await bodyOf(request)
    const path = request.url ?? '/'
    const events = request.method === 'POST' ? peer.read({ path, body, bytes }) : []
    if (events.length === 0) return json(response, peer.answer?.(path) ?? {})
    const reply = behavior({ events, bytes, nth: nth++ })
    const at = performance.now()
    requests.push({ at, status: reply.cut ? 0 : reply.status, events, bytes })
    if (reply.stores) stored.push(...events.map(event => ({ ...event, at })))
    await sleep(reply.after ?? 0, undefined, { ref: false })
    if (reply.cut === 'answer') return void request.socket.destroy()
    const text = reply.body ?? JSON.stringify(peer.answer?.(path) ?? {})
    const headers = { 'content-type': 'application/json', ...reply.headers }
    if (!reply.cut) return void response.writeHead(reply.status, headers).end(text)
    response.writeHead(reply.status, { ...headers, 'content-length': text.length + 100 })
    response.write(text, () => request.socket.destroy())
  }

  const answer = (/** @type {IncomingMessage} */ request, /** @type {ServerResponse} */ response) =>
    // A browser that was killed breaks off what it was sending.
    void handle(request, response).catch(() => request.socket.destroy())
  let server = createServer(answer)
  const port = await listen(server, 0, '127.0.0.1')

  async function close() {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  return {
    origin: `http://${host}:${port}`,
    requests,
    stored,
    behave(next) {
      behavior = next
      nth = 0
    },
    close,
    async reopen() {
      server = createServer(answer)
      await listen(server, port, '127.0.0.1')
    },
    stop: () => (server.listening ? close() : Promise.resolve()),
  }
}

/**
 * Any page may send, with credentials or without.
 * @param {IncomingMessage} request
 * @returns {Record<string, string>}
 */
function openTo({ headers }) {
  return {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-expose-headers': 'Retry-After',
    'access-control-max-age': '600',
  }
}

/** @param {IncomingMessage} request */
async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const isPacked = raw[0] === 0x1f && raw[1] === 0x8b
  return { bytes: raw.length, body: (isPacked ? gunzipSync(raw) : raw).toString() }
}

/**
 * @param {ServerResponse} response
 * @param {object} body
 */
function json(response, body) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
