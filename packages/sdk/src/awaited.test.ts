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

test.each(['page_view', 'page_leave', 'session_start', 'toString'])('%s stands nowhere in them', name => {
  expect(readAwaited(config).event(name)).toBe(false)
})

test('the moments that triggers name, each once', () => {
  expect(readAwaited(config).signals).toEqual({ exitIntent: false, scrolled: [60], dwell: [20_000] })
  const leaving: Config = { campaigns: [{ id: 'd', on: { exitIntent: true } }] }
  expect(readAwaited(leaving).signals.exitIntent).toBe(true)
})

test.each([
  ['no campaigns', {}],
  ['campaigns that are no list', { campaigns: 'none' }],
  [
    'entries that are no objects',
    { campaigns: [null, 3, { id: 'a', on: null }, { id: 'b', on: [null, 5] }] },
  ],
  ['a length of time that is none', { campaigns: [{ id: 'a', on: { dwell: 'long' } }] }],
])('a config with %s waits for nothing, and breaks nothing', (_, broken) => {
  const { signals } = readAwaited(broken as Config)
  expect(signals).toEqual({ exitIntent: false, scrolled: [], dwell: [] })
})

test('a list of what can be an entry', () => {
  expect(listOf([{ a: 1 }, null, 'x'])).toEqual([{ a: 1 }])
  expect(listOf({ 0: {} })).toEqual([])
})
