import { afterAll, describe, expect, it } from 'vitest'
import { parseConfig } from './index.ts'
import { campaign, modal } from './testing/engine-of.ts'
import { countSteps } from './testing/steps.ts'

const steps = countSteps()
afterAll(() => steps.stop())

const many = <Item>(count: number, make: (i: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i))
const named = <Item>(count: number, make: (i: number) => Item) =>
  Object.fromEntries(many(count, i => [`n${i}`, make(i)]))
const hidden = (id: string, more: object) => ({ id, on: 'x', show: 'nothing', ...more })
const step = (i: number, more: object = {}) => ({ id: `s${i}`, show: modal, ...more })
const journey = (steps: object[], more: object = {}) => ({ id: 'j', on: 'x', steps, ...more })

/** Configs of a given size, each of them large in another way. */
const families: Record<string, (size: number) => unknown> = {
  campaigns: size => ({ campaigns: many(size, i => campaign(`c${i}`)) }),
  'campaigns that are no objects': size => ({ campaigns: many(size, () => null) }),
  'campaigns of one id': size => ({ campaigns: many(size, () => campaign('c')) }),
  'keys that are none': size => named(size, () => 1),
  'a chain of segments': size => ({ segments: named(size, i => ({ segment: `n${i + 1}` })) }),
  'a chain of segments that begins broken': size => ({
    segments: named(size, i => (i ? { segment: `n${i - 1}` } : { x: 1 })),
  }),
  'a ring of segments': size => ({ segments: named(size, i => ({ segment: `n${(i + 1) % size}` })) }),
  'segments that all name the same': size => ({ segments: named(size, i => (i ? { segment: 'n0' } : {})) }),
  'campaigns that hang on one broken thing': size => ({
    segments: { s: { x: 1 } },
    campaigns: many(size, i => hidden(`c${i}`, { when: { segment: 's' } })),
  }),
  'references in one campaign to what is not there': size => ({
    campaigns: [campaign('a', { when: { segment: many(size, i => `s${i}`) } })],
  }),
  'campaigns that name each other': size => ({
    campaigns: many(size, i =>
      hidden(`c${i}`, { when: { history: [{ campaign: `c${i + 1}`, was: 'shown' }] } }),
    ),
  }),
  'broken behaviors, each of them used': size => ({
    behaviors: named(size, () => ({})),
    campaigns: many(size, i => hidden(`c${i}`, { on: `n${i}` })),
  }),
  'tiers of one id': size => ({ tiers: many(size, () => ({ id: 't' })) }),
  'scores, each of them used': size => ({
    scores: named(size, () => ({ points: { x: 1 } })),
    segments: named(size, i => ({ score: { [`n${i}`]: 5 } })),
  }),
  'points of one score': size => ({ scores: { s: { points: named(size, () => ({ per: 'x' })) } } }),
  journeys: size => ({ journeys: many(size, i => journey([step(0), step(1)], { id: `j${i}` })) }),
  'steps of one journey': size => ({ journeys: [journey(many(size, i => step(i)))] }),
  'steps that come after none': size => ({
    journeys: [journey(many(size, i => step(i, i ? { after: 'x' } : {})))],
  }),
  'steps of one id': size => ({ journeys: [journey(many(size, () => step(0)))] }),
  'a broken journey that its own steps name': size => ({
    journeys: [
      journey(
        many(size, i => step(i, i ? { when: { history: [{ campaign: 'j/s0', was: 'goal' }] } } : {})),
        { x: 1 },
      ),
    ],
  }),
  'values of one test': size => ({ segments: { s: { visitor: { x: many(size, i => i) } } } }),
  'lines of one history': size => ({ segments: { s: { history: many(size, () => ({ did: 'x' })) } } }),
  'rules that make events': size => ({ capture: { events: many(size, i => ({ event: 'x', on: i })) } }),
  'texts in no language': size => ({ campaigns: [campaign('a', { label: named(size, () => 'x') })] }),
  schedules: size => ({
    site: { timeZone: 'Asia/Tokyo' },
    campaigns: many(size, i =>
      hidden(`c${i}`, { schedule: { from: '2026-02-03', until: i % 2 ? '2026-02-02' : '2026-03-01' } }),
    ),
  }),
}

describe('what it takes to read a config is in proportion to its size', () => {
  it.each(Object.entries(families))('%s', { timeout: 30_000 }, (_, make) => {
    const [one, two, three] = [make(400), make(800), make(1200)]
    parseConfig(one)
    const cost = [one, two, three].map(input => steps.of(() => parseConfig(input)))
    const [first = 0, second = 0] = [cost[1]! - cost[0]!, cost[2]! - cost[1]!]
    expect(first).toBeGreaterThan(400)
    // Of what grows with the square, the second increase would be two thirds larger than the first. Blocks that ran
    // equally often are counted as one, so that equal increases differ a little.
    expect(second / first).toBeGreaterThan(0.7)
    expect(second / first).toBeLessThan(1.35)
  })

  it('for lists and objects of any depth: what is too deep is not looked at', () => {
    const deep = (open: string, close: string, levels: number) => ({
      campaigns: [campaign('a', { when: JSON.parse(open.repeat(levels) + '{}' + close.repeat(levels)) })],
    })
    for (const [open, close] of [
      ['{"not":', '}'],
      ['{"all":[', ']}'],
      ['[', ']'],
      ['{"visitor":', '}'],
    ] as const) {
      const cost = [1000, 10_000].map(levels => {
        const input = deep(open, close, levels)
        return steps.of(() => parseConfig(input))
      })
      expect(cost[1]! / cost[0]!).toBeLessThan(1.2)
    }
  })
})
