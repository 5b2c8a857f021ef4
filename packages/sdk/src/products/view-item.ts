import { type Node, reach } from './json-ld.ts'
import { type Price, readPrice } from './price.ts'

/** GA4's `view_item`, as far as a page tells. */
export interface ViewItem extends Record<string, unknown> {
  items: { item_id: string; item_name?: string; item_brand?: string; price?: number }[]
  currency?: string
  value?: number
  image?: string
}

export interface Facts {
  /** Absent where only the address tells one product from another. */
  id?: string | undefined
  name?: string | undefined
  brand?: string | undefined
  price?: Price | undefined
  image?: string | undefined
}

/** Longer texts are not what they should be. */
const LONGEST = 500

const identifiers = [
  'sku',
  'productID',
  'productGroupID',
  'gtin',
  'gtin13',
  'gtin14',
  'gtin12',
  'gtin8',
  'mpn',
]

/** Of products in JSON-LD, the one that the page is about: its only one, or the one of its address. */
export function chooseProduct(products: Node[], url: string): Node | undefined {
  const own = products.find(product => pathOf(textOf(product.url), url) === pathOf(url, url))
  const isOne = new Set(products.map(product => idOf(product) ?? textOf(product.name))).size === 1
  return own ?? (isOne ? products[0] : undefined)
}

export function factsOf(product: Node): Facts {
  return {
    id: idOf(product),
    name: textOf(product.name),
    brand: namedIn(product.brand, ['name']),
    price: readPrice(product),
    image: namedIn(product.image, ['contentUrl', 'url']),
  }
}

/** Undefined without either an id or a name: that is no product. */
export function viewItem({ id, name, brand, price, image }: Facts, url: string): ViewItem | undefined {
  const item_id = id ?? (name && pathOf(url, url))
  if (!item_id) return undefined
  const address = image && webAddress(image, url)
  return {
    items: [
      {
        item_id,
        ...(name && { item_name: name }),
        ...(brand && { item_brand: brand }),
        ...(price && { price: price.price }),
      },
    ],
    ...(price?.currency && { currency: price.currency }),
    ...(price && { value: price.price }),
    ...(address && { image: address }),
  }
}

const idOf = (product: Node) => identifiers.map(key => textOf(product[key])).find(Boolean)

/** A text, or the one that an object, or the first of a list, names. */
function namedIn(value: unknown, keys: string[]): string | undefined {
  const first = [value].flat()[0]
  const [node] = reach(first, [])
  return textOf(first) ?? (node && keys.map(key => textOf(node[key])).find(Boolean))
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text && text.length <= LONGEST ? text : undefined
}

function webAddress(address: string, base: string): string | undefined {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}

function pathOf(address: string | undefined, base: string): string | undefined {
  const url = address && webAddress(address, base)
  return url ? new URL(url).pathname : undefined
}
