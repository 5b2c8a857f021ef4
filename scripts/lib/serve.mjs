import { createServer } from 'node:http'
import { listen } from './listen.mjs'

/** @import { RequestListener } from 'node:http' */

/**
 * A server of this machine alone, on any free port, under a name that a page knows it by.
 * @param {string} host
 * @param {RequestListener} answer
 */
export async function serve(host, answer) {
  const server = createServer(answer)
  const port = await listen(server, 0, '127.0.0.1')
  return {
    origin: `http://${host}:${port}`,
    async stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
