import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Received {
  method: string
  path: string
  type: string
  /** Of a compressed body. */
  encoding: string
  /** As it was before it was compressed. */
  body: string
  /** What it was answered with. */
  status: number
}

interface Site {
  url: string
  received: Received[]
  close(): Promise<void>
}

const dist = 'packages/sdk/dist'

/** Serves pages and the built tag, and takes events as a server of the site's own would. */
export function serveShop(config: () => object): Promise<Site> {
  return serve((path, response) => {
    if (path === '/okyaku.json') return answer(response, 'application/json', JSON.stringify(config()))
    if (path.startsWith('/okyaku')) return answer(response, 'text/javascript', readFileSync(join(dist, path)))
    return answer(response, 'text/html', page)
  })
}

/** Systems of others, on an origin of their own. */
export const serveSystems = (): Promise<Site> => serve((_, response) => response.writeHead(404).end())

const page = `<!doctype html><html lang="en"><title>Shop</title>
<script async src="/okyaku.js" data-config="/okyaku.json"></script></html>`

const answer = (response: ServerResponse, type: string, body: string | Buffer) =>
  response.writeHead(200, { 'content-type': type }).end(body)

/** Each address takes posts; the first one it turns away, as a server that has just come up. */
async function serve(get: (path: string, response: ServerResponse) => void): Promise<Site> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    if (method === 'GET') return get(new URL(url, 'http://x').pathname, response)
    const encoding = headers['content-encoding'] ?? ''
    const body = textOf(await read(request), encoding)
    const isFirst = method === 'POST' && !received.some(one => one.method === 'POST' && one.path === url)
    const status = isFirst ? 503 : 200
    received.push({ method, path: url, type: headers['content-type'] ?? '', encoding, body, status })
    response.writeHead(status, {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
    })
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, received, close: () => closed(server) }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

const textOf = (bytes: Buffer, encoding: string) =>
  (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => server.close(() => resolve()))
}
