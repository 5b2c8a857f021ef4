import { findItem } from './catalogue.js'
import { gaItem, pushEcommerce } from './data-layer.js'
import { stored } from './storage.js'

/** @typedef {import('./catalogue.js').Item} Item */
/** @typedef {{ item: Item, quantity: number }} Line */

/** Orders from this sum on, in yen, travel free of charge. */
export const FREE_SHIPPING_FROM = 11_000
const SHIPPING = 770

/** Quantities by the item's id. */
const quantities = stored('cart', /** @type {Record<string, number>} */ ({}))

/** @returns {Line[]} */
export function cartLines() {
  return Object.entries(quantities.get()).flatMap(([id, quantity]) => {
    const item = findItem(id)
    return item ? [{ item, quantity }] : []
  })
}

export const cartCount = () => cartLines().reduce((sum, line) => sum + line.quantity, 0)

/** @param {Line[]} lines */
export function totals(lines) {
  const goods = lines.reduce((sum, line) => sum + line.item.price * line.quantity, 0)
  const shipping = goods === 0 || goods >= FREE_SHIPPING_FROM ? 0 : SHIPPING
  return { goods, shipping, total: goods + shipping }
}

/**
 * The parameters that all of GA4's cart events share.
 * @param {Line[]} lines
 */
export const gaCart = lines => ({
  currency: 'JPY',
  value: totals(lines).goods,
  items: lines.map(line => gaItem(line.item, { quantity: line.quantity })),
})

/**
 * Puts pieces into the cart, or takes them out where `change` is negative.
 * @param {Item} item
 * @param {number} change
 */
export function changeQuantity(item, change) {
  const { [item.id]: before = 0, ...others } = quantities.get()
  const after = Math.max(0, before + change)
  const quantity = Math.abs(after - before)
  if (quantity === 0) return
  quantities.set(after > 0 ? { ...quantities.get(), [item.id]: after } : others)
  pushEcommerce(after > before ? 'add_to_cart' : 'remove_from_cart', gaCart([{ item, quantity }]))
}

export const emptyCart = () => quantities.set({})
