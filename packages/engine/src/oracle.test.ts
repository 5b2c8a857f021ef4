import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behaviors, line } from './testing/configs.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { anyConfig, grounds, rareLine, when } from './testing/rare-configs.ts'
import { rehearse } from './testing/rehearsal.ts'
import { visit } from './testing/visits.ts'

/** Others at every run; one that failed is run again by `OKYAKU_SEED`. */
const seed = Number(process.env.OKYAKU_SEED) || fc.sample(fc.noBias(fc.integer({ min: 1 })), 1)[0]!

declare module 'vitest' {
  /** For the summary of all tests. */
  interface TaskMeta {
    verdicts?: number
    seed?: number
  }
}

const many = <Value>(from: fc.Arbitrary<Value>, count: number) =>
  fc.array(from, { minLength: count, maxLength: count })
const asking = (whens: readonly object[]) => whens.map((when, i) => campaign(`c${i}`, { when }))

const configs = {
  'history lines': many(fc.oneof(line, rareLine, rareLine), 16).map(lines => ({
    site: { timeZone: 'Asia/Tokyo' },
    behaviors,
    campaigns: asking(lines.map(one => ({ history: [one] }))),
  })),
  conditions: fc
    .tuple(grounds, many(when, 10))
    .map(([sections, whens]) => ({ ...sections, campaigns: asking(whens) })),
  'whole configs': anyConfig,
}

describe('verdicts equal those of a full scan', () => {
  it.for([
    ['history lines', 600, 60_000],
    ['conditions', 500, 30_000],
    ['whole configs', 900, 25_000],
  ] as const)('of %s', { timeout: 120_000 }, ([name, numRuns, least], { task }) => {
    let verdicts = 0
    task.meta.seed = seed
    fc.assert(
      fc.property(configs[name] as fc.Arbitrary<object>, visit, (config, scenes) => {
        verdicts += rehearse(programOf(config), scenes)
      }),
      { numRuns, seed },
    )
    task.meta.verdicts = verdicts
    expect(verdicts).toBeGreaterThan(least)
  })
})
