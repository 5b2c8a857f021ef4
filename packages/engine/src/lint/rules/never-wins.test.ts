import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { placesOf } from '../../testing/findings.ts'

const winner = campaign('winner', { priority: 'high' })
const loser = campaign('loser', { when: { device: { type: 'mobile' } } })

it('tells of a campaign that loses every time', () => {
  expect(placesOf('never-wins', { campaigns: [loser, winner] })).toEqual(['campaigns[0]'])
})

it('knows a narrower condition and a narrower trigger', () => {
  const path = (startsWith: string) => ({ when: { page: { path: { startsWith } } } })
  const on = { event: 'page_view', nth: 2, within: 'session' }
  const campaigns = [{ ...winner, ...path('/a') }, campaign('loser', { ...path('/a/b'), on })]
  expect(placesOf('never-wins', { campaigns })).toEqual(['campaigns[1]'])
})

it.each<[string, object, object]>([
  ['has a limit', { limits: { perVisitor: 1 } }, {}],
  ['has a goal, after which it rests', { goal: { did: 'search' } }, {}],
  ['holds visitors out', { holdout: 0.1 }, {}],
  ['is for fewer', { when: { visitor: { plan: 'a' } } }, {}],
  ['waits', { delay: '1 second' }, {}],
  ['ends sooner', { schedule: { until: '2030-01-01' } }, {}],
  ['begins later', { schedule: { from: '2030-01-01' } }, {}],
  ['has another trigger', { on: 'search' }, {}],
  ['has another place', { show: { format: 'bar', text: 'x' } }, {}],
  ['has the same priority', { priority: 'normal' }, {}],
  ['is paused', { status: 'paused' }, {}],
  [
    'has a control group',
    {
      show: undefined,
      variants: [
        { id: 'a', show: { format: 'modal', text: 'x' } },
        { id: 'b', show: 'nothing' },
      ],
    },
    {},
  ],
  ['is under caps that do not bind the other', {}, { ignoreSiteCaps: true }],
  ['is triggered before the other’s delay is over', {}, { delay: '1 minute' }],
])('is silent where the other %s', (_, more, ofLoser) => {
  const { show, ...rest } = { ...winner, ...more }
  const campaigns = [{ ...loser, ...ofLoser }, show ? { show, ...rest } : rest]
  expect(placesOf('never-wins', { campaigns })).toEqual([])
})
