import { describe, expect, it } from 'vitest'
import type { Event } from './event.ts'
import { addressOf, idOf, itemsOf, numberOf, textOf } from './items.ts'
import { event } from './testing/moments.ts'

const itemsIn = (props: unknown) => itemsOf({ ...event('view_item'), props } as Event)

describe('the items of an event', () => {
  it('are those of its list that can be told apart', () => {
    const [tea, named] = [{ item_id: 'tea' }, { item_name: '煎茶' }]
    expect(itemsIn({ items: [tea, null, [], 'pot', { price: 1 }, named], item_id: 'other' })).toEqual([
      tea,
      named,
    ])
    expect([tea, named, { item_id: 7 }].map(idOf)).toEqual(['tea', '煎茶', '7'])
  })

  it('are the properties themselves where there is no list', () => {
    const props = { item_id: 'tea', value: 800 }
    expect(itemsIn(props)).toEqual([props])
    for (const none of [undefined, null, {}, { value: 800 }]) expect(itemsIn(none)).toEqual([])
  })

  it('are a hundred at most', () => {
    expect(itemsIn({ items: Array.from({ length: 101 }, () => ({ item_id: 'a' })) })).toHaveLength(100)
  })
})

describe('a property', () => {
  it('is read as a text', () => {
    expect(['a', '', 7, Number.NaN, true, null, {}].map(textOf)).toEqual([
      'a',
      undefined,
      '7',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(textOf('x'.repeat(501))).toBe('x'.repeat(500))
  })

  it('is read as a number', () => {
    expect(['800', ' 1.5 ', '', ' ', 'many', 7, Number.POSITIVE_INFINITY, true, null].map(numberOf)).toEqual([
      800,
      1.5,
      undefined,
      undefined,
      undefined,
      7,
      undefined,
      undefined,
      undefined,
    ])
    expect(numberOf(-0)).toBe(0)
  })

  it('is read as an address, whole or not at all', () => {
    expect(['/a.png', 'x'.repeat(501), '', 7].map(addressOf)).toEqual([
      '/a.png',
      undefined,
      undefined,
      undefined,
    ])
  })
})
