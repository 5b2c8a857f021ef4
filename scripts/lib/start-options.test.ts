import { expect, test } from 'vitest'
import { startOptions } from './start-options.mjs'

test('a flag goes before the environment, and that before the default', () => {
  const env = { SHOP_PORT: '5000', COLLECTOR_PORT: '5001' }
  expect(startOptions(['--shop-port', '0'], env)).toEqual({ ok: true, shopPort: 0, collectorPort: 5001 })
  expect(startOptions([], {})).toEqual({ ok: true, shopPort: 4300, collectorPort: 4301 })
})

test('what is no port and what is no flag is refused with a sentence', () => {
  expect(startOptions(['--shop-port', '70000'], {})).toMatchObject({
    ok: false,
    why: expect.stringContaining('70000'),
  })
  expect(startOptions(['--port', '1'], {})).toMatchObject({
    ok: false,
    why: expect.stringContaining('--port'),
  })
})

test('help is no mistake', () => {
  expect(startOptions(['--help'], {})).toEqual({ ok: false })
})
