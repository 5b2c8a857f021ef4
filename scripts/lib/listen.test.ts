import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen, whyTaken } from './listen.mjs'

const host = '127.0.0.1'

test('a taken port is said together with the flag that names another one', async () => {
  const server = createServer()
  onTestFinished(() => void server.close())
  const port = await listen(server, 0, host)
  expect(await whyTaken(port, '--shop-port', host)).toBe(
    `Port ${port} is taken. Name another one: npm start -- --shop-port ${port + 10}`,
  )
})

test('a free port can be used after it was asked about', async () => {
  expect(await whyTaken(0, '--shop-port', host)).toBeUndefined()
})
