import { readCsv, timeOf } from './read-csv.mjs'

/** @import { Event } from '@okyaku/engine' */
/** @import { Row } from './read-csv.mjs' */

/**
 * What each row's event is in our words: the page that it opens, the event that it is, or both. GA4's names where
 * GA4 has one, else the row's own.
 * @type {Record<string, { path?: string, event?: string }>}
 */
const meanings = {
  home: { path: '/' },
  promo_page: { path: '/promo' },
  catalog: { path: '/catalog', event: 'view_item_list' },
  filter_results: { path: '/catalog', event: 'filter_results' },
  search: { path: '/search', event: 'search' },
  product_view: { path: '/item', event: 'view_item' },
  compare: { path: '/compare', event: 'compare' },
  review_page: { path: '/reviews' },
  account_page: { path: '/account' },
  cart: { path: '/cart', event: 'view_cart' },
  shipping_details: { path: '/checkout/shipping', event: 'begin_checkout' },
  payment_details: { path: '/checkout/payment', event: 'add_payment_info' },
  error_page: { path: '/error' },
  add_to_cart: { event: 'add_to_cart' },
  wishlist_add: { event: 'add_to_wishlist' },
  purchase: { event: 'purchase' },
  support_chat: { event: 'support_chat' },
  payment_error: { event: 'payment_error' },
  checkout_bug: { event: 'checkout_bug' },
}

/**
 * A row that is a page becomes a `page_view` and, at the same moment, the event that the tag would record there. What
 * is done on a page carries the page of the session's row before.
 * @param {string} folder
 */
export function convertRetentioneeringEcom(folder) {
  /** @type {Map<string, string>} */
  const places = new Map()
  const events = readCsv(folder, 'ecom.csv.gz').flatMap((row, index) => eventsOf(row, index + 1, places))
  return { events, leftOut: {} }
}

/**
 * @param {Row} row
 * @param {number} number
 * @param {Map<string, string>} places the path on which each session is
 * @returns {Event[]}
 */
function eventsOf(row, number, places) {
  const { user_id = '', session_id = '', event: name = '', timestamp = '' } = row
  const meaning = meanings[name]
  if (!meaning) throw new Error(`row ${number}: nothing is known of the event "${name}"`)
  if (meaning.path !== undefined) places.set(session_id, meaning.path)
  const path = places.get(session_id)
  const { platform, acquisition_channel, user_cohort, user_lifecycle } = row
  const common = {
    at: timeOf(timestamp),
    visitor: user_id,
    session: session_id,
    ...(path !== undefined && { page: { url: `https://ecom.example${path}`, path } }),
    props: { platform, acquisition_channel, user_cohort, user_lifecycle },
  }
  return [
    ...(meaning.path === undefined ? [] : [{ id: `ecom-${number}-page`, name: 'page_view', ...common }]),
    ...(meaning.event === undefined ? [] : [{ id: `ecom-${number}`, name: meaning.event, ...common }]),
  ]
}
