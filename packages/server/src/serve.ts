import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { type CollectorOptions, createCollector } from './app.ts'

export interface ServeOptions extends CollectorOptions {
  /** 0, the default, takes a free one. */
  port?: number | undefined
  /** The machine itself by default; `0.0.0.0` opens it to the network. */
  host?: string | undefined
}

export interface Serving {
  url: string
  port: number
  /** Takes no more requests, lets those that run end, and resolves. The store stays open. */
  stop(): Promise<void>
}

/** How long a request may still run after a stop, in milliseconds: enough for an insert. */
const GRACE = 5_000

/** Serves a collector over HTTP. Rejects with a sentence where the port is taken. */
export async function serveCollector({
  port = 0,
  host = '127.0.0.1',
  ...options
}: ServeOptions): Promise<Serving> {
  const { fetch } = createCollector(options)
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server
  const running = track(server)
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(sayWhy(error as NodeJS.ErrnoException, port, host), { cause: error })
  }
  const taken = (server.address() as AddressInfo).port
  return { url: `http://${nameOf(host)}:${taken}`, port: taken, stop: () => stop(server, running) }
}

/** Also ends connections that never asked for anything, which browsers open in advance and `close` waits for. */
async function stop(server: Server, running: Set<ServerResponse>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const answered = Promise.all([...running].map(response => once(response, 'close')))
  await Promise.race([answered, setTimeout(GRACE, undefined, { ref: false })])
  server.closeAllConnections()
  await closed
}

/** The requests that are being answered. */
function track(server: Server): Set<ServerResponse> {
  const running = new Set<ServerResponse>()
  server.on('request', (_, response: ServerResponse) => {
    running.add(response)
    response.once('close', () => running.delete(response))
  })
  return running
}

function sayWhy(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Name another one by --port.`
  if (error.code === 'EACCES')
    return `Port ${port} is not allowed for this user. Name one above 1023 by --port.`
  return `Cannot listen on ${host}:${port}: ${error.message}`
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
