import { expect, test } from 'vitest'
import { findProducts, reach } from './json-ld.ts'

const product = { '@type': 'Product', name: 'Tea bowl' }

test.each([
  ['at the top', product],
  ['in a list', [{ '@type': 'BreadcrumbList' }, product]],
  ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, product] }],
  ['as what the page is about', { '@type': 'ItemPage', mainEntity: product }],
  ['in a graph in a list', [{ '@graph': [[product]] }]],
])('a product %s', (_, data) => {
  expect(findProducts([JSON.stringify(data)])).toEqual([product])
})

test.each(['Product', ['Thing', 'Product'], 'schema:Product', 'https://schema.org/Product', 'ProductGroup'])(
  'the type %j',
  type => {
    expect(findProducts([JSON.stringify({ '@type': type })])).toHaveLength(1)
  },
)

test.each([
  ['a list of other products', { '@type': 'ItemList', itemListElement: [{ item: product }] }],
  ['another type', { '@type': 'ProductCollection' }],
  ['no type', { name: 'Tea bowl' }],
  ['a type that is no text', { '@type': { toString: 5 } }],
  ['null', null],
  ['a text', 'Product'],
])('%s is none', (_, data) => {
  expect(findProducts([JSON.stringify(data)])).toEqual([])
})

test.each([
  ['broken', '{"@type":"Product"'],
  ['empty', ''],
  ['larger than any page needs', JSON.stringify({ ...product, text: 'x'.repeat(600_000) })],
  ['deep', `${'{"@graph":['.repeat(30_000)}1${']}'.repeat(30_000)}`],
  ['endless lists', JSON.stringify(Array.from({ length: 100_000 }, () => []))],
])('data that is %s hurts nothing, and the next is read', (_, text) => {
  expect(findProducts([text, JSON.stringify(product)]).length).toBeLessThanOrEqual(1)
  expect(findProducts([JSON.stringify(product), text])).toEqual([product])
})

test('what goes round in a ring ends', () => {
  const ring: { next?: unknown } = {}
  ring.next = [ring, ring]
  expect(reach(ring, ['next']).length).toBeLessThanOrEqual(2000)
})
