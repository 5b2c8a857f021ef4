import type { Config, Event } from '@okyaku/engine'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { overview } from './overview.ts'
import { event, NOW, type TestStore, testStore } from './testing.ts'

let shelf: TestStore

beforeAll(async () => {
  shelf = await testStore()
})
afterAll(() => shelf.remove())
beforeEach(() => shelf.store.query('TRUNCATE TABLE event_log'))

const config: Config = {
  site: { id: 'demo', locale: 'ja' },
  behaviors: {
    favorite: { kind: 'feature', label: { ja: 'お気に入り', en: 'Favorites' }, event: 'add_to_wishlist' },
    newsletter: { kind: 'channel', event: 'sign_up', where: { method: 'newsletter' } },
  },
  tiers: [{ id: 'light', label: 'ライト' }, { id: 'core' }],
  campaigns: [{ id: 'try-favorites', label: { en: 'Try favorites' }, on: 'view_item' }],
}

function store(...events: Event[]) {
  return shelf.store.insert(events.map(one => ({ site: 'demo', event: one, receivedAt: NOW })))
}

const report = (options: Partial<Parameters<typeof overview>[0]> = {}) =>
  overview({ store: shelf.store, config, language: 'en', now: NOW, ...options })

test('counts events and visitors per tier and behavior', async () => {
  const wish = { name: 'add_to_wishlist', tier: 'light' }
  await store(
    event({ ...wish, visitor: 'a' }),
    event({ ...wish, visitor: 'a' }),
    event({ ...wish, visitor: 'b' }),
    event({ name: 'sign_up', tier: 'light', visitor: 'b', props: { method: 'newsletter' } }),
    event({ name: 'sign_up', tier: 'light', visitor: 'c', props: { method: 'app' } }),
    event({ name: 'page_view', visitor: 'd' }),
  )
  const { total, behaviors, tiers } = await report()
  expect(total).toEqual({ events: 6, visitors: 4 })
  expect(behaviors).toEqual([
    { id: 'favorite', label: 'Favorites', kind: 'feature', exact: true },
    { id: 'newsletter', label: 'newsletter', kind: 'channel', exact: true },
  ])
  const none = { events: 0, visitors: 0 }
  expect(tiers).toEqual([
    {
      tier: 'light',
      label: 'ライト',
      events: 5,
      visitors: 3,
      behaviors: [
        { events: 3, visitors: 2 },
        { events: 1, visitors: 1 },
      ],
    },
    { tier: 'core', label: 'core', ...none, behaviors: [none, none] },
    { tier: '', label: '', events: 1, visitors: 1, behaviors: [none, none] },
  ])
})

test('counts what became of each campaign, in visitors', async () => {
  const campaign = (name: string, visitor: string, id = 'try-favorites') =>
    event({ name: `campaign_${name}`, visitor, props: { campaign: id } })
  await store(
    campaign('shown', 'a'),
    campaign('shown', 'a'),
    campaign('shown', 'b'),
    campaign('held_out', 'c'),
    campaign('clicked', 'a'),
    campaign('dismissed', 'b'),
    campaign('goal', 'c'),
    campaign('shown', 'a', '<script>alert(1)</script>'),
  )
  const { campaigns } = await report()
  expect(campaigns).toEqual([
    {
      campaign: 'try-favorites',
      label: 'Try favorites',
      shown: 2,
      heldOut: 1,
      clicked: 1,
      dismissed: 1,
      goal: 1,
    },
    {
      campaign: '<script>alert(1)</script>',
      label: '<script>alert(1)</script>',
      shown: 1,
      heldOut: 0,
      clicked: 0,
      dismissed: 0,
      goal: 0,
    },
  ])
})

test('lists the latest arrivals, newest first, of the last day and the site', async () => {
  const arrival = (id: string, receivedAt: number, site = 'demo') => ({
    site,
    event: event({ id }),
    receivedAt,
  })
  await shelf.store.insert([
    arrival('old', NOW - 25 * 3_600_000),
    arrival('second', NOW - 2_000),
    arrival('first', NOW - 1_000),
    arrival('elsewhere', NOW, 'other'),
  ])
  expect((await report()).recent.map(({ id }) => id)).toEqual(['first', 'second'])
  expect((await report({ site: 'other' })).recent.map(({ id }) => id)).toEqual(['elsewhere'])
  expect((await report({ config: {} })).total.events).toBe(4)
})

test('tells a config without behaviors from none at all', async () => {
  expect(await report({ config: {} })).toMatchObject({ configured: true, behaviors: [] })
  expect(await report({ config: undefined })).toMatchObject({ configured: false, behaviors: [] })
})

test('an empty store is a report of zeros', async () => {
  const { total, tiers, campaigns, recent } = await report()
  expect(total).toEqual({ events: 0, visitors: 0 })
  expect(tiers.map(({ tier }) => tier)).toEqual(['light', 'core'])
  expect(campaigns).toHaveLength(1)
  expect(recent).toEqual([])
})
