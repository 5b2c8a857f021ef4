import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

const seen = (campaign: string, was = 'shown', more = {}) => ({
  when: { history: [{ campaign, was, ...more }] },
})

it.each(['shown', 'clicked', 'dismissed'])('tells of a campaign that waits until it was %s itself', was => {
  expect(placesOf('waits-for-itself', { campaigns: [campaign('a', seen('a', was))] })).toEqual([
    'campaigns[0].when',
  ])
})

it.each<[string, object]>([
  ['another', seen('b')],
  ['that it was not', seen('a', 'shown', { atMost: 0 })],
])('is silent about one that asks for %s', (_, more) => {
  expect(placesOf('waits-for-itself', { campaigns: [campaign('a', more), campaign('b')] })).toEqual([])
})
