import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

it('tells of the same campaign twice', () => {
  const campaigns = [
    campaign('a', { when: { device: { type: 'mobile' } } }),
    campaign('b', { when: { device: { type: 'mobile' } }, priority: 'low' }),
  ]
  expect(placesOf('duplicate-campaign', { campaigns })).toEqual(['campaigns[1]'])
})

it.each([
  { on: 'search' },
  { when: { session: { number: 1 } } },
  { show: { format: 'modal', text: 'Other' } },
  { status: 'paused' },
  { schedule: { from: '2030-01-01' } },
])('is silent where they differ in %j', more => {
  expect(placesOf('duplicate-campaign', { campaigns: [campaign('a'), campaign('b', more)] })).toEqual([])
})

it('does not call them rivals as well', () => {
  expect(placesOf('overlap', { campaigns: [campaign('a'), campaign('b')] })).toEqual([])
})
