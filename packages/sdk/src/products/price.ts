import { type Node, reach } from './json-ld.ts'

export interface Price {
  price: number
  /** ISO 4217; absent where the page does not say. */
  currency?: string
}

/** Where schema.org lets a price stand, from the product on. */
const towards = ['offers', 'priceSpecification', 'hasVariant']

/** The first price of a product in JSON-LD, or the lowest where it names a range. */
export function readPrice(product: Node): Price | undefined {
  const nodes = reach(product, towards)
  for (const { price, lowPrice } of nodes) {
    const amount = parseAmount(price ?? lowPrice)
    if (amount === undefined) continue
    return priceOf(amount, nodes.find(({ priceCurrency }) => priceCurrency)?.priceCurrency)
  }
  return undefined
}

export const priceOf = (price: number, currency: unknown): Price => ({
  price,
  ...(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && { currency }),
})

/** schema.org asks for `1234.5`; pages also write `1,234.50`, `1.234,50` and `¥1,234`. */
export function parseAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined
  if (typeof value !== 'string') return undefined
  const digits = value.slice(0, 50).replace(/[^\d.,]/g, '')
  // Two digits behind a comma are cents; three, or behind a point as well, make it a separator.
  const plain = /,\d{1,2}$/.test(digits)
    ? digits.replace(/\./g, '').replace(',', '.')
    : digits.replaceAll(',', '')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
