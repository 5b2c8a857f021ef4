import { expect, test } from 'vitest'
import type { Config } from './config.ts'
import { core } from './core.ts'
import { createEngine } from './engine.ts'
import { parsing } from './parse.ts'
import { compile, compiling } from './program.ts'
import type { Steps } from './steps.ts'

/** How many there are. */
function count(steps: Steps<unknown>): number {
  let counted = 0
  while (!steps.next().done) counted++
  return counted
}

const campaign = (id: number) => ({ id: `c${id}`, on: 'search', show: { format: 'toast', text: 'Hello' } })
const configOf = (count: number, more: object = {}) =>
  ({ campaigns: Array.from({ length: count }, (_, i) => campaign(i)), ...more }) as Config
const events = Array.from({ length: 100 }, (_, at) => ({
  id: `e${at}`,
  name: 'search',
  at,
  visitor: 'v',
  session: 's',
}))
const keepsTier = { tiers: [{ id: 'low' }, { id: 'high', keepFor: '1 day', when: { page: { path: '/' } } }] }

test.each([
  ['checking', (config: Config) => parsing(config, core)],
  ['compiling', (config: Config) => compiling(config, { language: core })],
])('%s can rest after every campaign', (_, stepsOf) => {
  expect(count(stepsOf(configOf(50))) - count(stepsOf(configOf(10)))).toBe(40)
})

test.each([
  ['counting', {}],
  ['letting it all happen once more', keepsTier],
])('a rebuild can rest after every event when %s', (_, more) => {
  const { engine } = createEngine(compile(configOf(1, more), { language: core }))
  expect(count(engine.rebuilding(events))).toBeGreaterThanOrEqual(events.length)
  expect(engine.isComplete).toBe(true)
})
