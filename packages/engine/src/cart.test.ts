import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cart, cartEvents, createCart } from './cart.ts'
import type { Event } from './event.ts'
import { event, start } from './testing/moments.ts'

const after = (...events: [name: string, props?: object | undefined][]) => {
  const cart = createCart()
  events.forEach(([name, props], i) => {
    cart.insert(event(name, start + i, { ...(props && { props: { ...props } }) }))
  })
  return cart.facts()
}

const restarted = (cart: Cart) => createCart(JSON.parse(JSON.stringify(cart.snapshot())))
const tea = { item_id: 'tea', price: 800 }
const pot = { item_id: 'pot', price: 4500 }
const empty = { items: 0, value: 0, ids: [] }

describe('the cart', () => {
  it('is empty before anything has happened, and after events that are not about it', () => {
    expect(after()).toEqual(empty)
    expect(after(['view_item', { items: [tea] }], ['constructor', tea])).toEqual(empty)
  })

  it('holds what was put in and not taken out', () => {
    const both = after(['add_to_cart', { items: [{ ...tea, quantity: 3 }, pot] }])
    expect(both).toEqual({ items: 4, value: 6900, ids: ['tea', 'pot'] })
    expect(
      after(
        ['add_to_cart', { items: [{ ...tea, quantity: 3 }, pot] }],
        ['remove_from_cart', { items: [{ item_id: 'tea' }] }],
      ),
    ).toEqual({ items: 3, value: 6100, ids: ['tea', 'pot'] })
    expect(
      after(['add_to_cart', tea], ['add_to_cart', pot], ['remove_from_cart', { ...tea, quantity: 5 }]),
    ).toEqual({ items: 1, value: 4500, ids: ['pot'] })
  })

  it('takes the latest price of an item for all its pieces', () => {
    expect(after(['add_to_cart', tea], ['add_to_cart', { ...tea, price: 700 }]).value).toBe(1400)
    expect(after(['add_to_cart', tea], ['add_to_cart', { item_id: 'tea' }]).value).toBe(1600)
  })

  it('takes the value of the event for an item that has no price, if it is the only one', () => {
    expect(after(['add_to_cart', { item_id: 'tea', quantity: 2, value: 1600 }]).value).toBe(1600)
    expect(after(['add_to_cart', { items: [{ item_id: 'tea' }], value: 800 }]).value).toBe(800)
    expect(after(['add_to_cart', { items: [{ item_id: 'tea' }, pot], value: 5300 }]).value).toBe(4500)
  })

  it.each(['view_cart', 'begin_checkout'])('is what %s shows, where it shows anything', name => {
    expect(after(['add_to_cart', tea], [name, { items: [pot] }])).toEqual({
      items: 1,
      value: 4500,
      ids: ['pot'],
    })
    for (const props of [undefined, {}, { items: [] }, { items: 'tea' }, { value: 800 }])
      expect(after(['add_to_cart', tea], [name, props]).ids).toEqual(['tea'])
  })

  it('is empty after a purchase', () => {
    expect(after(['add_to_cart', tea], ['purchase', { items: [tea] }])).toEqual(empty)
    expect(after(['add_to_cart', tea], ['purchase'])).toEqual(empty)
  })

  it('reads numbers that are written as texts, and knows an item by its name where it has no id', () => {
    expect(after(['add_to_cart', { item_name: '煎茶', price: '800', quantity: '2' }])).toEqual({
      items: 2,
      value: 1600,
      ids: ['煎茶'],
    })
    expect(after(['add_to_cart', { item_id: 12, price: 1 }]).ids).toEqual(['12'])
  })

  const cartEvent = fc.record({
    by: fc.constantFrom(0, 1, 1, 2, -1, -4),
    name: fc.constantFrom('add_to_cart', 'add_to_cart', 'remove_from_cart', 'view_cart', 'purchase'),
    items: fc.array(
      fc.record({
        item_id: fc.constantFrom('a', 'b', 'c'),
        price: fc.constantFrom(1, 2, 10),
        quantity: fc.constantFrom(1, 2),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    restart: fc.boolean(),
  })

  /** All events again, in their order, with one entry for each piece. */
  function fullScan(events: Event[]) {
    let pieces: string[] = []
    const prices: Record<string, number> = {}
    for (const { name, props } of [...events].sort((a, b) => a.at - b.at)) {
      if (name === 'purchase' || name === 'view_cart') pieces = []
      if (name === 'purchase') continue
      for (const { item_id, price, quantity } of props!.items as Record<string, never>[]) {
        for (let i = 0; i < quantity!; i++) {
          const place = pieces.indexOf(item_id!)
          if (name !== 'remove_from_cart') pieces.push(item_id!)
          else if (place >= 0) pieces.splice(place, 1)
        }
        if (name !== 'remove_from_cart' || pieces.includes(item_id!)) prices[item_id!] = price!
      }
    }
    return {
      items: pieces.length,
      value: pieces.reduce((sum, id) => sum + prices[id]!, 0),
      ids: [...new Set(pieces)].sort(),
    }
  }

  it('equals a full scan, whatever arrives late and whenever it restarts', () => {
    fc.assert(
      fc.property(fc.array(cartEvent, { maxLength: 30 }), arrivals => {
        let cart = createCart()
        const events: Event[] = []
        let at = start
        for (const { by, name, items, restart } of arrivals) {
          at += by
          const one = event(name, at, { props: { items } })
          events.push(one)
          cart.insert(one)
          if (restart) cart = restarted(cart)
          const { ids, ...sums } = cart.facts()
          expect({ ...sums, ids: [...ids].sort() }).toEqual(fullScan(events))
        }
        expect(cart.isComplete).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same object until something changes', () => {
    const cart = createCart()
    cart.insert(event('add_to_cart', start, { props: { ...tea } }))
    expect(cart.facts()).toBe(cart.facts())
    cart.insert(event('search', start + 1))
    const before = cart.facts()
    cart.insert(event('add_to_cart', start + 2, { props: { ...tea } }))
    expect(before.items).toBe(1)
    expect(cart.facts().items).toBe(2)
  })
})

describe('hostile properties', () => {
  it('neither throw nor spoil the numbers', () => {
    const odd = fc.oneof(
      fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0, '-1', '', 1e308, '1e308', '__proto__'),
    )
    const item = fc.record({ item_id: odd, item_name: odd, price: odd, quantity: odd }, { requiredKeys: [] })
    const props = fc.oneof(
      fc.record(
        { items: fc.oneof(odd, fc.array(fc.oneof(item, odd), { maxLength: 5 })), value: odd },
        { requiredKeys: [] },
      ),
      item.chain(one => odd.map(value => ({ ...one, value }))),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...cartEvents), props), { maxLength: 10 }), events => {
        const { items, value, ids } = after(...events)
        expect(Number.isFinite(items) && items >= 0).toBe(true)
        expect(Number.isFinite(value) && value >= 0).toBe(true)
        expect(ids.every(id => typeof id === 'string' && id !== '')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('take in a hundred items at most, and texts of 500 characters', () => {
    const many = (from: number) =>
      Array.from({ length: 5000 }, (_, i) => ({ item_id: `${from + i}`.padEnd(9000, 'x'), price: 1 }))
    const { items, ids } = after(['add_to_cart', { items: many(0) }], ['add_to_cart', { items: many(9000) }])
    expect(items).toBe(100)
    expect(new Set(ids.map(id => id.length))).toEqual(new Set([500]))
  })

  it('are no reason for a line: no piece, or fewer', () => {
    for (const quantity of [0, -2, '-1']) expect(after(['add_to_cart', { ...tea, quantity }])).toEqual(empty)
  })
})
