import type { Config } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { listOf, readAwaited } from './awaited.ts'

const config: Config = {
  behaviors: { favorite: { kind: 'feature', event: 'add_to_wishlist' } },
  tiers: [{ id: 'light' }, { id: 'core', when: { history: [{ did: 'purchase', atLeast: 3 }] } }],
  campaigns: [
    { id: 'a', on: 'favorite', show: 'nothing' },
    {
      id: 'b',
      on: [{ scrolled: 60 }, { dwell: '20 seconds' }, { event: 'view_item', nth: 3 }],
      goal: { did: 'sign_up' },
    },
    { id: 'c', on: { scrolled: 60 } },
  ],
}

test.each(['add_to_wishlist', 'view_item', 'purchase', 'sign_up'])('%s may matter to them', name => {
  expect(readAwaited(config).event(name)).toBe(true)
})

test.each(['page_view', 'page_leave', 'session_start', 'nothing', 'toString'])(
  '%s stands nowhere in them',
  name => {
    expect(readAwaited(config).event(name)).toBe(false)
  },
)

test('the triggers that wait for moments of a page', () => {
  expect(readAwaited(config).moments).toEqual([{ scrolled: 60 }, { dwell: '20 seconds' }, { scrolled: 60 }])
  const journeys = [{ id: 'd', on: [{ idle: '1 minute' }, 'search'], steps: [] }]
  expect(readAwaited({ journeys } as Config).moments).toEqual([{ idle: '1 minute' }])
})

const on = (trigger: unknown) => ({ campaigns: [{ id: 'a', on: trigger, show: 'nothing' }] })

test.each([
  ['a delay', { campaigns: [{ id: 'a', on: 'search', delay: '5 seconds', show: 'nothing' }] }],
  ['a wait after an event', on({ after: '1 hour', of: 'add_to_cart' })],
  ['a return', on(['search', { returnedAfter: '14 days' }])],
  ['a change of tier', on({ tier: 'down' })],
  ['journeys', { journeys: [] }],
  ['scores', { scores: { miles: { points: { purchase: 5 } } } }],
])('time alone may have brought about %s: every page view may matter', (_, timed) => {
  const { event, moments } = readAwaited(timed as Config)
  expect(event('page_view')).toBe(true)
  expect(moments).toEqual([])
})

test.each([
  ['no campaigns', {}],
  ['campaigns that are no list', { campaigns: 'none' }],
  [
    'entries that are no objects',
    { campaigns: [null, 3, { id: 'a', on: null }, { id: 'b', on: [null, 5] }] },
  ],
])('a config with %s waits for nothing, and breaks nothing', (_, broken) => {
  const { event, moments } = readAwaited(broken as Config)
  expect(moments).toEqual([])
  expect(event('page_view')).toBe(false)
})

test('a list of what can be an entry', () => {
  expect(listOf([{ a: 1 }, null, 'x'])).toEqual([{ a: 1 }])
  expect(listOf({ 0: {} })).toEqual([])
})
