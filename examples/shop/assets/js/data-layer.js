/** @typedef {import('./catalogue.js').Item} Item */

const dataLayer = /** @type {{ dataLayer?: unknown[] }} */ (globalThis)
dataLayer.dataLayer ??= []

/**
 * Tells the site's analytics, in GA4's words.
 * @param {string} event
 * @param {Record<string, unknown>} parameters
 */
export function pushEvent(event, parameters) {
  dataLayer.dataLayer?.push({ event, ...parameters })
}

/**
 * As GA4's ecommerce events ask: `ecommerce` is cleared first, or a tag manager would merge the last event's items in.
 * @param {string} event
 * @param {{ items: object[], [parameter: string]: unknown }} ecommerce
 */
export function pushEcommerce(event, ecommerce) {
  dataLayer.dataLayer?.push({ ecommerce: null })
  dataLayer.dataLayer?.push({ event, ecommerce })
}

/**
 * An item of the catalogue as GA4 names its properties. The name is the Japanese one whatever the page's language,
 * so that reports know each item once.
 *
 * @param {Item} item
 * @param {Record<string, unknown>} [more] such as `quantity` or `index`
 */
export const gaItem = (item, more = {}) => ({
  item_id: item.id,
  item_name: item.name.ja,
  item_brand: '朝凪',
  item_category: item.category,
  price: item.price,
  quantity: 1,
  ...more,
})
