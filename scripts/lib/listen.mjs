import { once } from 'node:events'
import { createServer } from 'node:net'

/** @import { Server } from 'node:net' */

/**
 * Why nobody can listen on a port, or nothing where it is free. 0 takes any free one.
 * @param {number} port
 * @param {string} flag that names another one
 * @param {string} host
 * @returns {Promise<string | undefined>}
 */
export async function whyTaken(port, flag, host) {
  const server = createServer()
  try {
    await listen(server, port, host)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'EADDRINUSE')
      return `Port ${port} is taken. Name another one: npm start -- ${flag} ${port + 10}`
    return `Port ${port} cannot be used (${code}). Name another one: npm start -- ${flag} 4310`
  }
  server.close()
  return undefined
}

/**
 * @param {Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that it took
 */
export async function listen(server, port, host) {
  server.listen(port, host)
  await once(server, 'listening')
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port
}
