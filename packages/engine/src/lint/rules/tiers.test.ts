import { expect, it } from 'vitest'
import { findingsIn, placesOf } from '../../testing/findings.ts'

const bought = (atLeast: number, within = '180 days') => ({ history: [{ did: 'purchase', atLeast, within }] })

it('tells of a tier that a higher one takes over', () => {
  const tiers = [{ id: 'a' }, { id: 'b', when: bought(3) }, { id: 'c', when: bought(1) }]
  expect(findingsIn({ tiers }).filter(({ code }) => code === 'shadowed-tier')).toMatchObject([
    { path: ['tiers', 1], related: [['tiers', 2]], found: 'b', needed: 'c' },
  ])
})

it('tells of a tier below one that asks for nothing', () => {
  expect(placesOf('shadowed-tier', { tiers: [{ id: 'a' }, { id: 'b' }] })).toEqual(['tiers[0]'])
})

it.each([
  ['ask for more and more', [{ id: 'a' }, { id: 'b', when: bought(1) }, { id: 'c', when: bought(3) }]],
  [
    'ask for other things',
    [{ id: 'a' }, { id: 'b', when: bought(3) }, { id: 'c', when: bought(1, '7 days') }],
  ],
  ['are kept', [{ id: 'a' }, { id: 'b', when: bought(3) }, { id: 'c', when: bought(1), keepFor: '1 day' }]],
])('is silent about tiers that %s', (_, tiers) => {
  expect(placesOf('shadowed-tier', { tiers })).toEqual([])
})
