import { filled, readCsv, timeOf } from './read-csv.mjs'

/** @import { Event } from '@okyaku/engine' */
/** @import { Row } from './read-csv.mjs' */

/**
 * Snowplow's e-commerce actions by GA4's names.
 * @type {Record<string, string>}
 */
const names = {
  product_view: 'view_item',
  list_view: 'view_item_list',
  list_click: 'select_item',
  add_to_cart: 'add_to_cart',
  remove_from_cart: 'remove_from_cart',
  checkout_step: 'checkout_step',
  transaction: 'purchase',
  refund: 'refund',
  promo_view: 'view_promotion',
  promo_click: 'select_promotion',
}

/**
 * Events with what stands about them in the other tables, joined by the event's id. Rows in which no action is named
 * are left out: what happened there is not known.
 * @param {string} folder
 */
export function convertSnowplowEcommerce(folder) {
  const contexts = readContexts(folder)
  const events = readCsv(folder, 'source/snowplow_ecommerce_events.csv')
  const named = events.filter(({ event_id = '' }) => contexts.action.one(event_id)?.type)
  return {
    events: named.map(row => eventOf(row, contexts)),
    leftOut: { 'rows without an action': events.length - named.length },
  }
}

/** @typedef {ReturnType<typeof readContexts>} Contexts */

/** @param {string} folder */
function readContexts(folder) {
  /** @param {string} name */
  const read = name => byRoot(readCsv(folder, `source/com_snowplowanalytics_${name}_1.csv`))
  return {
    action: read('snowplow_ecommerce_action'),
    cart: read('snowplow_ecommerce_cart'),
    checkout: read('snowplow_ecommerce_checkout_step'),
    page: read('snowplow_ecommerce_page'),
    product: read('snowplow_ecommerce_product'),
    transaction: read('snowplow_ecommerce_transaction'),
    user: read('snowplow_ecommerce_user'),
    app: read('snowplow_client_session'),
    screen: read('mobile_screen'),
  }
}

/** @param {Row[]} rows */
function byRoot(rows) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map()
  for (const row of rows) {
    const { root_id = '' } = row
    groups.set(root_id, [...(groups.get(root_id) ?? []), row])
  }
  return {
    /** @param {string} id */
    all: id => groups.get(id) ?? [],
    /** @param {string} id */
    one: id => groups.get(id)?.[0],
  }
}

/**
 * @param {Row} row
 * @param {Contexts} contexts
 * @returns {Event}
 */
function eventOf(row, contexts) {
  const id = row.event_id ?? ''
  const action = contexts.action.one(id)?.type ?? ''
  const step = contexts.checkout.one(id)?.step
  const name = action === 'checkout_step' && step === '1' ? 'begin_checkout' : names[action]
  if (!name) throw new Error(`event ${id}: nothing is known of the action "${action}"`)
  // An app has no cookie: its ids stand in a table of their own.
  const app = contexts.app.one(id)
  const user = contexts.user.one(id)
  return {
    id,
    name,
    at: timeOf(row.derived_tstamp ?? ''),
    visitor: row.domain_userid || app?.user_id || '',
    session: row.domain_sessionid || app?.session_id || '',
    ...(user?.id && user.is_guest !== 'true' && { member: user.id }),
    ...(row.page_url && { page: pageOf(row) }),
    props: propsOf(id, name, contexts),
  }
}

/** @param {Row} row */
function pageOf({ page_url = '', page_urlpath = '', page_title, page_referrer }) {
  return {
    url: page_url,
    path: page_urlpath || '/',
    ...(page_title && { title: page_title }),
    ...(page_referrer && { referrer: page_referrer }),
  }
}

/**
 * @param {string} id
 * @param {string} name
 * @param {Contexts} contexts
 */
function propsOf(id, name, contexts) {
  const products = contexts.product.all(id)
  const { revenue, transaction_id, shipping, tax, discount_code, ...paid } =
    contexts.transaction.one(id) ?? {}
  const checkout = contexts.checkout.one(id)
  const isList = name === 'view_item_list' || name === 'select_item'
  const worth = products.reduce((sum, { price, quantity }) => sum + Number(price) * Number(quantity || 1), 0)
  return filled({
    currency: paid.currency || products[0]?.currency,
    value: numberOf(revenue) ?? (products.length && !isList ? worth : undefined),
    items: products.length ? products.map(itemOf) : undefined,
    item_list_name: isList ? contexts.action.one(id)?.name : undefined,
    transaction_id,
    shipping: numberOf(shipping),
    tax: numberOf(tax),
    coupon: discount_code || checkout?.coupon_code,
    payment_type: paid.payment_method || checkout?.payment_method,
    shipping_tier: checkout?.delivery_method,
    checkout_step: numberOf(checkout?.step),
    account_type: checkout?.account_type,
    cart_value: numberOf(contexts.cart.one(id)?.total_value),
    page_type: contexts.page.one(id)?.type,
    screen_name: contexts.screen.one(id)?.name,
  })
}

/** @param {Row} product */
function itemOf({ id, name, category, brand, variant, price, quantity, position }) {
  return filled({
    item_id: id,
    item_name: name,
    item_category: category,
    item_brand: brand,
    item_variant: variant,
    price: numberOf(price),
    quantity: numberOf(quantity),
    index: numberOf(position),
  })
}

/** @param {string | undefined} text */
function numberOf(text) {
  return text ? Number(text) : undefined
}
