import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from './event.ts'
import { event, page, start } from './testing/moments.ts'
import { createViewed, type Viewed } from './viewed.ts'

const view = (props: Record<string, unknown>, at = start, path = '/items/1') =>
  event('view_item', at, { props, page: page(path) })

const after = (...events: Event[]) => {
  const viewed = createViewed()
  for (const event of events) viewed.insert(event)
  return viewed.items()
}

const restarted = (viewed: Viewed) => createViewed(JSON.parse(JSON.stringify(viewed.snapshot())))

describe('the items viewed last', () => {
  it('are those of GA4’s items, with what is needed to show them', () => {
    const item = { item_id: 'T-12', item_name: '煎茶', price: 800, image: '/t12.jpg', item_brand: '茶園' }
    expect(after(view({ currency: 'JPY', items: [item, { item_id: 'other' }] }))).toEqual([
      {
        item_id: 'T-12',
        item_name: '煎茶',
        price: 800,
        image: '/t12.jpg',
        url: 'https://shop.example/items/1',
        at: start,
      },
    ])
  })

  it('are those of the properties themselves, where they are of one item', () => {
    const [item] = after(view({ item_id: 7, item_name: 'Tea', price: '800', image_url: '/t.jpg' }))
    expect(item).toMatchObject({ item_id: '7', item_name: 'Tea', price: 800, image: '/t.jpg' })
  })

  it('may have their picture beside the list', () => {
    expect(after(view({ items: [{ item_id: 'a' }], image_url: '/a.jpg' }))[0]?.image).toBe('/a.jpg')
  })

  it('stand once each, the most recent first, with what was said last', () => {
    const items = after(
      view({ item_id: 'a', price: 1 }, start),
      view({ item_id: 'b' }, start + 1),
      view({ item_id: 'a', price: 2 }, start + 2),
    )
    expect(items.map(({ item_id, price }) => [item_id, price])).toEqual([
      ['a', 2],
      ['b', undefined],
    ])
  })

  /** All views again, in their order. */
  function fullScan(events: Event[]) {
    const latest = new Map<unknown, Event>()
    for (const event of [...events].sort((a, b) => a.at - b.at)) {
      latest.delete(event.props!.item_id)
      latest.set(event.props!.item_id, event)
    }
    return [...latest.values()]
      .reverse()
      .slice(0, 12)
      .map(({ at, props }) => [props!.item_id, props!.price, at])
  }

  it('equal a full scan, whatever arrives late and whenever it restarts', () => {
    const arrivals = fc.array(
      fc.record({
        by: fc.constantFrom(0, 0, 1, 2, -1, -3, -30),
        item_id: fc.nat(20).map(String),
        restart: fc.boolean(),
      }),
      { maxLength: 60, size: 'max' },
    )
    fc.assert(
      fc.property(arrivals, arrivals => {
        let viewed = createViewed()
        const events: Event[] = []
        let at = start
        for (const [price, { by, item_id, restart }] of arrivals.entries()) {
          at += by
          const one = view({ item_id, price }, at)
          events.push(one)
          viewed.insert(one)
          if (restart) viewed = restarted(viewed)
          expect(viewed.items().map(({ item_id, price, at }) => [item_id, price, at])).toEqual(
            fullScan(events),
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are of no other event, and of none without an item', () => {
    const nameless = [undefined, {}, { items: [] }, { items: [null] }, { items: 'a' }, { item_id: '' }]
    expect(after(event('select_item', start, { props: { item_id: 'a' } }))).toEqual([])
    for (const props of nameless)
      expect(after(event('view_item', start, { ...(props && { props }) }))).toEqual([])
  })

  it('bear whatever a page hands in, and keep texts and numbers alone', () => {
    const props = fc.record(
      {
        item_id: fc.constantFrom('a', 'b'),
        item_name: fc.anything(),
        price: fc.anything(),
        image: fc.anything(),
        image_url: fc.anything(),
      },
      { requiredKeys: ['item_id'] },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          props,
          fc.array(props).map(items => ({ items })),
        ),
        props => {
          const viewed = createViewed()
          viewed.insert(view(props))
          for (const item of viewed.items())
            for (const value of Object.values(item)) expect(typeof value).toMatch(/^(string|number)$/)
          expect(restarted(viewed).items()).toEqual(viewed.items())
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are small: texts are cut, and an address that would have to be is left out', () => {
    const [item] = after(view({ item_id: 'a', item_name: 'x'.repeat(9000), image: `/${'x'.repeat(500)}` }))
    expect(item?.item_name).toHaveLength(500)
    expect(item).not.toHaveProperty('image')
  })

  it('do not change in what was handed out', () => {
    const viewed = createViewed()
    viewed.insert(view({ item_id: 'a' }))
    const snapshot = viewed.snapshot()
    viewed.insert(view({ item_id: 'b' }, start + 1))
    expect(snapshot).toHaveLength(1)
  })
})
