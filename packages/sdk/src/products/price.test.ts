import { expect, test } from 'vitest'
import { parseAmount, readPrice } from './price.ts'

test.each([
  ['an offer', { offers: { price: '3300', priceCurrency: 'JPY' } }],
  ['a list of offers', { offers: [{ price: 3300, priceCurrency: 'JPY' }, { price: 9999 }] }],
  ['a range', { offers: { lowPrice: '3300.00', highPrice: 9999, priceCurrency: 'JPY' } }],
  ['offers of an offer', { offers: { priceCurrency: 'JPY', offers: [{ price: 3300 }] } }],
  ['a specification', { offers: { priceSpecification: [{ price: 3300, priceCurrency: 'JPY' }] } }],
  ['a variant', { hasVariant: [{ offers: { price: 3300, priceCurrency: 'JPY' } }] }],
])('the price of %s', (_, product) => {
  expect(readPrice(product)).toEqual({ price: 3300, currency: 'JPY' })
})

test('a currency that is none is left out, and so is a price', () => {
  expect(readPrice({ offers: { price: 5, priceCurrency: 'yen' } })).toEqual({ price: 5 })
  expect(readPrice({ offers: { price: 5, priceCurrency: { toString: 5 } } })).toEqual({ price: 5 })
  expect(readPrice({ offers: { price: 'on request', priceCurrency: 'JPY' } })).toBeUndefined()
  expect(readPrice({})).toBeUndefined()
})

test.each([
  ['1234.5', 1234.5],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['¥1,234', 1234],
  ['1,234,567', 1234567],
  ['12,5', 12.5],
  [0, 0],
  ['', undefined],
  ['free', undefined],
  [Number.NaN, undefined],
  [-5, undefined],
  ['1.2.3', undefined],
  [{}, undefined],
])('%j is %j', (value, amount) => {
  expect(parseAmount(value)).toBe(amount)
})
