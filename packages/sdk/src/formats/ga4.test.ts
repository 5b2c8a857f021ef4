import type { Event } from '@okyaku/engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format } from './ga4.ts'
import { anyEvents, pageView, purchase, someIds } from './testing/events.ts'

const encode = (events: Event[], options = {}) =>
  format.encode({ site: 'demo', sentAt: 0, events }, { to: '/relay/ga4', ...options })

const bodyOf = (event: Event, options = {}) => JSON.parse(encode([event], options)[0]!.body)
const paramsOf = (props: Record<string, unknown>) => bodyOf({ ...purchase, props }).events[0].params

test('a request is what the Measurement Protocol documents', () => {
  const [request] = encode([purchase], { key: 'G-12345' })
  expect(request!.to).toBe('/relay/ga4?measurement_id=G-12345')
  expect(JSON.parse(request!.body)).toEqual({
    client_id: purchase.visitor,
    user_id: 'm-4711',
    events: [
      {
        name: 'purchase',
        timestamp_micros: 1_795_000_000_003_000,
        params: {
          session_id: '1795000000',
          engagement_time_msec: 1,
          okyaku_id: purchase.id,
          okyaku_tier: 'core',
          page_location: 'https://shop.example/thanks',
          ...purchase.props,
        },
      },
    ],
  })
})

test('no secret stands in the address that a page knows', () => {
  expect(encode([purchase])[0]).not.toHaveProperty('to')
  expect(encode([purchase], { to: '/r?x=1', key: 'G&1' })[0]!.to).toBe('/r?x=1&measurement_id=G%261')
})

test('at most 25 events, of one visitor, in their order', () => {
  const events = someIds(60).map((id, n) => ({ ...pageView, id, visitor: n < 30 ? 'v1' : 'v2' }))
  expect(encode(events).map(({ ids }) => ids.length)).toEqual([25, 5, 25, 5])
  expect(encode(events).flatMap(({ ids }) => ids)).toEqual(events.map(({ id }) => id))
})

test('who signs in is another user of the same client', () => {
  const bodies = encode([pageView, purchase]).map(({ body }) => JSON.parse(body))
  expect(bodies.map(({ client_id, user_id }) => [client_id, user_id])).toEqual([
    [pageView.visitor, undefined],
    [pageView.visitor, 'm-4711'],
  ])
})

test.each([
  ['session_start', 'okyaku_session_start'],
  ['資料請求', 'okyaku__'],
  ['google_ads', 'okyaku_google_ads'],
  ['2nd visit', 'okyaku_2nd_visit'],
  ['a'.repeat(50), 'a'.repeat(40)],
])('%s may not be the name of an event: %s is, and a parameter tells', (name, allowed) => {
  const [event] = bodyOf({ ...pageView, name }).events
  expect(event.name).toBe(allowed)
  expect(event.params.okyaku_name).toBe(name)
})

test('the time that a page held the visitor is told when it is left', () => {
  const left = { ...pageView, name: 'page_leave', props: { engaged_seconds: 12.345, scrolled: 80 } }
  expect(bodyOf(left).events[0].params).toMatchObject({ engagement_time_msec: 12_345, scrolled: 80 })
})

test('in debug mode DebugView shows it', () => {
  expect(bodyOf(pageView, { debug: true }).events[0].params.debug_mode).toBe(1)
  expect(bodyOf(pageView).events[0].params).not.toHaveProperty('debug_mode')
})

test('values are texts of at most 100 characters, addresses and titles longer ones, or numbers', () => {
  const long = 'x'.repeat(2000)
  const params = paramsOf({ a: long, b: true, c: { d: 1 }, e: null, f: 2.5, page_title: long })
  expect(params).toMatchObject({ a: long.slice(0, 100), b: 'true', c: '{"d":1}', f: 2.5 })
  expect(params.page_title).toHaveLength(300)
  expect(params).not.toHaveProperty('e')
})

test('items keep those that say what they are, and go before what else is known', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`p${n}`, n]))
  const items = [{ item_id: 'T-12', 'bad name': 1 }, { price: 3 }, null]
  const params = paramsOf({ ...many, items })
  expect(params.items).toEqual([{ item_id: 'T-12', okyaku_bad_name: 1 }])
  expect(Object.keys(params)).toHaveLength(25)
  expect(paramsOf({ items: [] })).not.toHaveProperty('items')
  expect(paramsOf({ items: 'T-12' })).not.toHaveProperty('items')
})

test('no property takes the place of what tells the visit', () => {
  expect(paramsOf({ session_id: 'mine', okyaku_id: 'mine' })).toMatchObject({
    session_id: '1795000000',
    okyaku_id: purchase.id,
  })
})

const allowedName = /^(?!ga_|google_|firebase_|_)[A-Za-z][A-Za-z0-9_]{0,39}$/
const longest = new Map([
  ['page_title', 300],
  ['page_referrer', 420],
  ['page_location', 1000],
])

function expectParam(name: string, value: unknown): void {
  expect(name).toMatch(allowedName)
  if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(longest.get(name) ?? 100)
  else expect(typeof value).toBe('number')
}

test('whatever happens, a request stays within the documented limits', () => {
  fc.assert(
    fc.property(anyEvents, events => {
      for (const { body } of encode(events)) {
        const request = JSON.parse(body)
        expect(request.events.length).toBeLessThanOrEqual(25)
        for (const { name, params } of request.events) {
          expect(name).toMatch(allowedName)
          expect(['session_start', 'first_visit', 'user_engagement', 'error']).not.toContain(name)
          const { items = [], ...rest } = params
          expect(Object.keys(params).length).toBeLessThanOrEqual(25)
          for (const [param, value] of Object.entries(rest)) expectParam(param, value)
          for (const item of items) {
            expect(item.item_id || item.item_name).toBeTruthy()
            for (const [param, value] of Object.entries(item)) expectParam(param, value)
          }
        }
      }
    }),
  )
})
