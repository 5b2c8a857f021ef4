import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, compile } from '@okyaku/engine'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createIdentities } from './test/identity.ts'
import { runTest } from './test/run-test.ts'
import type { TestFile } from './test/test-file.ts'
import { okyaku } from './testing.ts'

const folder = fileURLToPath(new URL('../../../docs/cookbook', import.meta.url))

interface Recipe {
  path: string
  config: Config
  tests: TestFile['tests']
}

const read = <Value>(...path: string[]): Value => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))

const recipes = readdirSync(folder).map(name => ({
  name,
  path: join(folder, name),
  config: read<Config>(name, 'okyaku.json'),
  tests: read<TestFile>(name, `${name.slice(3)}.okyaku-test.json`).tests,
}))

// `check` tells of a schedule that is over, and seasons pass.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01') }))
afterAll(() => void vi.useRealTimers())

describe.each(recipes)('the recipe $name', recipe => {
  it('has nothing that check would tell of', async () => {
    const { code, stdout, stderr } = await okyaku([
      'check',
      join(recipe.path, 'okyaku.json'),
      '--format',
      'json',
    ])
    expect({ code, found: JSON.parse(stdout), stderr }).toEqual({ code: 0, found: [], stderr: '' })
  })

  it('does what its tests say', async () => {
    const { code, stdout, stderr } = await okyaku(['test', recipe.path])
    expect(stdout).not.toContain('✗')
    expect({ code, stderr, last: stdout.trim().split('\n').at(-1) }).toEqual({
      code: 0,
      stderr: '',
      last: `${recipe.tests.length} passed, 0 failed`,
    })
  })

  it('has a test for every message', () => {
    const expected = recipe.tests.flatMap(({ steps }) => steps.map(step => step.expect ?? {}))
    const shown = new Set(expected.flatMap(one => one.shown ?? []))
    const all = compile(recipe.config).campaigns.map(({ campaign }) => campaign)
    expect(all.filter(one => isLive(one) && !shown.has(one.id)).map(({ id }) => id)).toEqual([])
  })

  it('has a test for every condition, limit and cap', () => {
    const untested = boundsIn(recipe.config).filter(bound => passes(without(recipe.config, bound), recipe))
    expect(untested.map(bound => bound.join('.'))).toEqual([])
  })
})

type Bound = (string | number)[]

/** Where something stands that keeps a message back. */
function boundsIn({ campaigns = [], journeys = [], caps = {} }: Config): Bound[] {
  const live = campaigns.flatMap((one, i) => (isLive(one) ? [{ one, path: ['campaigns', i] }] : []))
  const steps = journeys.flatMap(({ steps }, i) =>
    steps.map((one, s) => ({ one, path: ['journeys', i, 'steps', s] })),
  )
  return [
    ...[...live, ...steps].flatMap(({ one, path }) => [
      ...partsOf(one.when, [...path, 'when']),
      ...keysOf(one.limits, [...path, 'limits']),
    ]),
    ...journeys.flatMap(({ when }, i) => partsOf(when, ['journeys', i, 'when'])),
    ...steps.flatMap(({ one, path }) => ['if', 'wait'].filter(key => key in one).map(key => [...path, key])),
    ...keysOf(caps, ['caps']),
  ]
}

const isLive = ({ status = 'live' }: { status?: string }) => status === 'live'

const keysOf = (owner: object | undefined, path: Bound): Bound[] =>
  Object.keys(owner ?? {}).map(key => [...path, Array.isArray(owner) ? Number(key) : key])

/** The words of a condition, and what each consists of. */
const partsOf = (when: object | undefined, path: Bound): Bound[] =>
  Object.entries(when ?? {}).flatMap(([key, inner]) => {
    const parts = typeof inner === 'object' ? keysOf(inner, [...path, key]) : []
    return [[...path, key], ...(parts.length > 1 ? parts : [])]
  })

function without(config: Config, path: Bound): Config {
  const copy = structuredClone(config)
  // biome-ignore lint/suspicious/noExplicitAny: any path of JSON
  const owner = path.slice(0, -1).reduce<any>((value, key) => value[key], copy)
  const last = path.at(-1)!
  if (Array.isArray(owner)) owner.splice(Number(last), 1)
  else delete owner[last]
  return copy
}

function passes(config: Config, { tests }: Recipe): boolean {
  const program = compile(config)
  const identityOf = createIdentities(program)
  return tests.every(test => !runTest(program, test, identityOf(test)))
}
