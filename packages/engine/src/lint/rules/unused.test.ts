import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

const segments = { readers: { session: { number: 1 } } }
const scores = { miles: { points: { purchase: 1 } } }

it('tells of segments and scores that nothing uses', () => {
  expect(placesOf('unused-segment', { segments })).toEqual(['segments.readers'])
  expect(placesOf('unused-score', { scores })).toEqual(['scores.miles'])
})

it.each([
  ['a campaign', { campaigns: [campaign('a', { when: { not: { segment: ['readers'] } } })] }],
  ['a tier', { tiers: [{ id: 'one' }, { id: 'two', when: { segment: 'readers' } }] }],
])('is silent about a segment that %s uses', (_, more) => {
  expect(placesOf('unused-segment', { segments, ...more })).toEqual([])
})

it('is silent about a score in a condition', () => {
  const when = { score: { miles: { atLeast: 5 } } }
  expect(placesOf('unused-score', { scores, campaigns: [campaign('a', { when })] })).toEqual([])
})
