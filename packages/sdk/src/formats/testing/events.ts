import type { Event } from '@okyaku/engine'
import fc from 'fast-check'
import { createIds } from '../../ids.ts'

const start = 1_795_000_000_000

/** Ids as the browser makes them. */
export function someIds(count: number, at = start): string[] {
  const newId = createIds(length => 'q7'.repeat(length).slice(0, length))
  return Array.from({ length: count }, (_, n) => newId(at + n))
}

const [visitor, session, viewed, bought] = someIds(4) as [string, string, string, string]

export const pageView: Event = {
  id: viewed,
  name: 'page_view',
  at: start + 2,
  visitor,
  session,
  tier: 'light',
  page: {
    url: 'https://shop.example/items/T-12?utm_source=line',
    path: '/items/T-12',
    title: '湯呑 – Shop',
    referrer: 'https://search.example/',
  },
}

export const purchase: Event = {
  id: bought,
  name: 'purchase',
  at: start + 3,
  visitor,
  session,
  member: 'm-4711',
  tier: 'core',
  page: { url: 'https://shop.example/thanks', path: '/thanks' },
  props: {
    transaction_id: 'O-1',
    value: 4200,
    currency: 'JPY',
    items: [{ item_id: 'T-12', item_name: '湯呑', price: 2100, quantity: 2 }],
  },
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '__proto__', 'constructor', 'toString', 'ga_x', 'session_id', 'items', '=', '{{ x }}'),
)
const name = fc.oneof(
  text,
  fc.constantFrom('page_view', 'page_leave', 'session_start', 'purchase', 'error', 'first_visit', '資料請求'),
)
const props = fc.dictionary(
  text,
  fc.oneof(
    fc.jsonValue(),
    fc.array(fc.record({ item_id: text, quantity: fc.jsonValue() }, { requiredKeys: [] })),
  ),
)
const page = fc.record(
  { url: text, path: text, title: text, referrer: text },
  { requiredKeys: ['url', 'path'] },
)

/** Whatever a page may record, and much that it never will; ids are what the browser makes, or anything. */
export const anyEvents = fc
  .array(
    fc.record(
      {
        name,
        at: fc.oneof(fc.integer({ min: 0, max: 2 ** 43 }), fc.double()),
        visitor: fc.oneof(fc.constantFrom(visitor, 'v', ''), text),
        session: fc.oneof(fc.constantFrom(session, ''), text),
        member: fc.oneof(fc.constantFrom('m', ''), text),
        tier: text,
        page,
        props,
      },
      { requiredKeys: ['name', 'at', 'visitor', 'session'] },
    ),
    { maxLength: 60 },
  )
  .chain(events =>
    fc
      .oneof(
        fc.constant(someIds(events.length)),
        fc.uniqueArray(fc.uuid(), { minLength: events.length, maxLength: events.length }),
        fc.uniqueArray(text, { minLength: events.length, maxLength: events.length }),
      )
      .map(ids => events.map((event, n): Event => ({ id: ids[n]!, ...event }))),
  )
