import { parseAmount, priceOf } from './price.ts'
import type { Facts } from './view-item.ts'

/**
 * The product of a page that describes itself by OpenGraph: `og:type` says so, and it has a price.
 * https://developers.facebook.com/docs/marketing-api/catalog/guides/microdata-tags
 */
export function readOpenGraph(meta: (property: string) => string | undefined): Facts | undefined {
  const price = parseAmount(meta('product:price:amount'))
  if (!/^(og:)?product(\.item)?$/.test(meta('og:type') ?? '') || price === undefined) return undefined
  return {
    id: meta('product:retailer_item_id'),
    name: meta('og:title'),
    brand: meta('product:brand'),
    price: priceOf(price, meta('product:price:currency')),
    image: meta('og:image'),
  }
}
