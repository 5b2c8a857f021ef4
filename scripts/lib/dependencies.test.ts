import { expect, test } from 'vitest'
import { sameModules } from './dependencies.mjs'

const locked = {
  '': {},
  'packages/cli': { version: '0.1.0' },
  'node_modules/@okyaku/cli': { link: true },
  'node_modules/preact': { version: '11.2.0' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
}
const installed = {
  'node_modules/@okyaku/cli': { link: true },
  'node_modules/preact': { version: '11.2.0' },
}

test('what stands in the lock is installed, builds for other systems aside', () => {
  expect(sameModules(locked, installed)).toBe(true)
})

test('another version, a missing module and one too many are told', () => {
  expect(sameModules(locked, { ...installed, 'node_modules/preact': { version: '11.1.0' } })).toBe(false)
  expect(sameModules(locked, { 'node_modules/@okyaku/cli': { link: true } })).toBe(false)
  expect(sameModules(locked, { ...installed, 'node_modules/extra': { version: '1.0.0' } })).toBe(false)
})
