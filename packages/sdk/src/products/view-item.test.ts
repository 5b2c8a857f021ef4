import { expect, test } from 'vitest'
import { chooseProduct, factsOf, viewItem } from './view-item.ts'

const url = 'https://shop.example/items/C-03?from=mail'

test("a product's data as GA4 names them", () => {
  const product = {
    name: ' Tea bowl ',
    sku: 'C-03',
    brand: { '@type': 'Brand', name: 'Asanagi' },
    image: [{ url: '/c-03.jpg' }],
    offers: { price: '3300', priceCurrency: 'JPY' },
  }
  expect(viewItem(factsOf(product), url)).toEqual({
    items: [{ item_id: 'C-03', item_name: 'Tea bowl', item_brand: 'Asanagi', price: 3300 }],
    currency: 'JPY',
    value: 3300,
    image: 'https://shop.example/c-03.jpg',
  })
})

test.each([
  [{ productID: 'p', gtin13: 'g' }, 'p'],
  [{ gtin13: 4901234567894 }, '4901234567894'],
  [{ name: 'Tea bowl' }, '/items/C-03'],
])('%j is known as %s', (product, id) => {
  expect(viewItem(factsOf(product), url)?.items[0]).toMatchObject({ item_id: id })
})

test.each([{}, { name: '', sku: ' ' }, { name: { '@value': 5 } }, { name: 'x'.repeat(501) }])(
  '%j is no product',
  product => {
    expect(viewItem(factsOf(product), url)).toBeUndefined()
  },
)

test.each(['javascript:alert(1)', 'http://[', { url: [] }, [], 'data:image/png;base64,'])(
  'the image %j is left out',
  image => {
    expect(viewItem(factsOf({ sku: 'C-03', image }), url)).not.toHaveProperty('image')
  },
)

test('of several, the page is about the one of its address, or about none', () => {
  const [a, b] = [
    { sku: 'a', url: '/items/A' },
    { sku: 'b', url: 'https://shop.example/items/C-03' },
  ]
  expect(chooseProduct([a, b], url)).toBe(b)
  expect(chooseProduct([a, { sku: 'c' }], url)).toBeUndefined()
  expect(chooseProduct([a], url)).toBe(a)
  expect(chooseProduct([], url)).toBeUndefined()
})

test('the same, told twice, is one', () => {
  const told = { sku: 'a', name: 'Tea bowl' }
  expect(chooseProduct([told, { ...told, name: 'Tea bowl, blue' }], url)).toBe(told)
})
