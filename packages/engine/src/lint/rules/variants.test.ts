import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

const show = { format: 'bar', text: 'x' }
const variants = (...shares: (number | undefined)[]) =>
  shares.map((share, i) => ({ id: `v${i}`, show, ...(share !== undefined && { share }) }))

it.each<[(number | undefined)[], string[]]>([
  [[1, 0], ['campaigns[0].variants[1].share']],
  [[0, 0], ['campaigns[0].variants[0].share']],
  [[1, undefined], []],
])('tells of variants that nobody gets: shares %j', (shares, places) => {
  const campaigns = [campaign('a', { variants: variants(...shares) })]
  expect(placesOf('idle-variant', { campaigns })).toEqual(places)
})

it('tells of groups that nothing compares', () => {
  const campaigns = [
    campaign('a', { holdout: 0.1 }),
    campaign('b', { variants: variants(1, 1) }),
    campaign('c', { holdout: 0.1, goal: { did: 'search' } }),
    campaign('d', { variants: variants(1) }),
  ]
  expect(placesOf('no-goal', { campaigns })).toEqual(['campaigns[0].holdout', 'campaigns[1].variants'])
})
