import { expect, test } from 'vitest'
import { greeting } from './greeting.mjs'

const shop = 'http://127.0.0.1:4300'
const collector = 'http://127.0.0.1:4301'

test('says where everything is', () => {
  const said = greeting({ shop, collector, store: { ok: true, dir: '/x' }, ms: 9_940 })
  expect(said).toContain('Ready after 9.9 s')
  expect(said).toContain(`shop       ${shop} `)
  expect(said).toContain(`collector  ${collector} `)
  expect(said).not.toContain('wait in their browsers')
  for (const line of said.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
})

test('says what does not work, and what becomes of the events', () => {
  const why = 'chdb has no build for this system.'
  expect(greeting({ shop, collector, store: { ok: false, why }, ms: 0 })).toContain(
    `wait in their browsers: ${why}`,
  )
  const alone = greeting({ shop, collector: undefined, store: { ok: true, dir: '/x' }, ms: 0 })
  expect(alone).toContain('The collector does not run')
  expect(alone).not.toContain(collector)
})
