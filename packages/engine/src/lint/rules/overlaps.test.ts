import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { findingsIn } from '../../testing/findings.ts'

const overlaps = (one: object, other: object, more: object = {}) =>
  findingsIn({ ...more, campaigns: [campaign('one', one), campaign('other', other)] }).filter(
    ({ code }) => code === 'overlap',
  )
const bar = { show: { format: 'bar', text: 'x' } }
const segments = {
  apple: { device: { os: { contains: ['ios', 'mac'], ignoreCase: true } } },
  old: { device: { browser: { glob: 'Safari 1?' } } },
}
const until = (date: string) => ({ ...bar, schedule: { until: date } })

it('tells of two that want the same place at the same moment, the later with the one above it', () => {
  expect(overlaps(bar, { ...bar, when: { device: { type: 'mobile' } } })).toMatchObject([
    { severity: 'hint', path: ['campaigns', 1], related: [['campaigns', 0]], found: 'one', needed: '' },
  ])
})

it('says which of them goes first', () => {
  expect(overlaps(until('2030-01-01'), until('2029-01-01'))).toMatchObject([{ needed: 'other' }])
  expect(overlaps(until('2029-01-01'), until('2030-01-01'))).toMatchObject([{ needed: 'one' }])
})

it('meets events through behaviors and lists of triggers', () => {
  const behaviors = { seek: { kind: 'feature', event: ['search', 'view_search_results'] } }
  expect(
    overlaps(
      { on: ['share', 'seek'] },
      { ...bar, show: { format: 'toast', text: 'y' }, on: 'search' },
      { behaviors },
    ),
  ).toHaveLength(1)
})

it.each<[string, object, object]>([
  ['of other priority', bar, { ...bar, priority: 'high' }],
  ['in another place', bar, {}],
  ['at other moments', { on: 'search' }, { on: 'share' }],
  ['at other thresholds', { on: { scrolled: 20 } }, { on: { scrolled: 60 } }],
  ['at another count', { on: { event: 'search', nth: 1 } }, { on: { event: 'search', nth: 2 } }],
  [
    'for other events of that name',
    { on: { event: 'search', where: { q: 'a' } } },
    { on: { event: 'search', where: { q: 'b' } } },
  ],
  [
    'for other visitors',
    { when: { device: { type: 'mobile' } } },
    { when: { device: { type: { isNot: 'mobile', known: true } } } },
  ],
  ['when the tier moves the other way', { on: { tier: 'up' } }, { on: { tier: 'down' } }],
  ['for who is not in that segment', { when: { segment: 'apple' } }, { when: { not: { segment: 'apple' } } }],
  ['for who does not pass that test', { when: { segment: 'old' } }, { when: { not: { segment: 'old' } } }],
  [
    'for other letters, whatever their case',
    { when: { visitor: { mail: { endsWith: '@Shop.example', ignoreCase: true } } } },
    { when: { visitor: { mail: { endsWith: '@other.example', ignoreCase: true } } } },
  ],
  ['when the other is over', until('2026-12-01'), { ...bar, schedule: { from: '2026-12-02' } }],
  ['after a delay', bar, { ...bar, delay: '5 seconds' }],
  ['that is a draft', bar, { ...bar, status: 'draft' }],
])('is silent about one %s', (_, one, other) => {
  expect(overlaps(one, other, { segments, tiers: [{ id: 'light' }, { id: 'core', when: {} }] })).toEqual([])
})

it('does not take what may differ in case for different', () => {
  const on = (ignoreCase: boolean) => ({
    when: { visitor: { mail: { endsWith: ignoreCase ? '@SHOP.example' : '@shop.example', ignoreCase } } },
  })
  expect(overlaps(on(true), on(false))).toHaveLength(1)
  expect(overlaps(on(true), { when: { not: on(false).when } })).toHaveLength(1)
})
