import { expect, it } from 'vitest'
import { campaign } from '../../testing/engine-of.ts'
import { findingsIn, placesOf } from '../../testing/findings.ts'

const closest = (word: string, candidates: readonly string[]) =>
  candidates.find(candidate => candidate.startsWith(word.slice(0, 6)))

it.each<[string, object]>([
  ['on', { on: 'view_itm' }],
  ['on.event', { on: { event: 'view_itm', nth: 2 } }],
  ['goal.did', { goal: { did: 'view_itm' } }],
  ['when.history[0].didNot', { when: { history: [{ didNot: 'view_itm' }] } }],
  [
    'when.history[0].sequence[1]',
    { when: { history: [{ sequence: ['search', 'view_itm'], within: '1 day' }] } },
  ],
])('tells of an event that nobody records: %s', (place, more) => {
  const config = { campaigns: [campaign('a', more)] }
  expect(placesOf('unknown-event', config)).toEqual([`campaigns[0].${place}`])
})

it('warns of a slip, and only hints at a name that the site may record itself', () => {
  const config = { campaigns: [campaign('a', { on: 'view_itm' }), campaign('b', { on: 'tasted' })] }
  const told = findingsIn(config, { closest }).filter(({ code }) => code === 'unknown-event')
  expect(told).toMatchObject([
    { severity: 'warning', found: 'view_itm', meant: 'view_item' },
    { severity: 'hint', found: 'tasted' },
  ])
})

it('tells of a name once, with its other places', () => {
  const config = { campaigns: [campaign('a', { on: 'tasted', goal: { did: 'tasted' } })] }
  expect(findingsIn(config).filter(({ code }) => code === 'unknown-event')).toMatchObject([
    { path: ['campaigns', 0, 'on'], related: [['campaigns', 0, 'goal', 'did']] },
  ])
})

it('looks into behaviors and scores', () => {
  const config = {
    behaviors: { taste: { kind: 'brand', event: ['tasted', 'search'] } },
    scores: { miles: { points: { sipped: 1, taste: 2 } } },
  }
  expect(placesOf('unknown-event', config)).toEqual([
    'behaviors.taste.event[0]',
    'scores.miles.points.sipped',
  ])
})

it.each<[string, object, object]>([
  ['GA4 recommends', { on: 'add_to_wishlist' }, {}],
  ['the SDK records', { on: 'page_leave' }, {}],
  ['is a behavior', { on: 'heart' }, { behaviors: { heart: { kind: 'feature', event: 'search' } } }],
  ['a rule captures', { on: 'x' }, { capture: { events: [{ event: 'x', on: 'click', selector: 'a' }] } }],
  [
    'a button tracks',
    {
      on: 'x',
      show: { format: 'bar', buttons: [{ label: 'X', action: 'track', event: 'x' }] },
    },
    {},
  ],
])('is silent about an event that %s', (_, more, config) => {
  expect(placesOf('unknown-event', { campaigns: [campaign('a', more)], ...config })).toEqual([])
})

it('is silent about what the caller knows', () => {
  const config = { campaigns: [campaign('a', { on: 'tasted' })] }
  expect(placesOf('unknown-event', config, { knownEvents: ['tasted'] })).toEqual([])
})
