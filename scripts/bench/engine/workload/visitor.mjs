/** @import { Event, Moment } from '@okyaku/engine' */
/** @import { Chance } from './chance.mjs' */
import { chanceOf } from './chance.mjs'

/** @typedef {{ event: Event, moment: Moment }} Step */

const second = 1000
const minute = 60 * second
const hour = 60 * minute

export const categories = ['tea', 'cups', 'sweets', 'cloth', 'paper', 'knives', 'gifts', 'books']
export const stories = ['dyeing', 'kiln', 'harvest', 'people', 'paper', 'tea']
export const sources = ['google', 'line', 'newsletter', 'direct']
export const countries = ['JP', 'US', 'TW', 'FR', 'DE']
export const plans = ['free', 'plus', 'pro']
export const items = 200
const widths = [1100, 1280, 1440, 1920]

/**
 * What one visitor does, session by session, about twice a day, a dozen to thirty events each: several on every page,
 * rarely a purchase. It is one browser, as a journal is: its window is resized now and then, what the site knows of the
 * visitor changes a little. Each comes with the moment at which a host would hand it in.
 * @param {number} count of events
 * @param {number} seed
 * @returns {Step[]}
 */
export function visit(count, seed) {
  const chance = chanceOf(seed)
  /** @type {Step[]} */
  const steps = []
  let at = Date.UTC(2016, 0, 1)
  let attributes = attributesOf(chance)
  let width = chance.oneOf(widths)
  for (let number = 1; steps.length < count; number++) {
    at += chance.between(31 * minute, 23 * hour)
    if (chance.is(0.2)) attributes = { ...attributes, points: chance.between(0, 5000) }
    if (chance.is(0.1)) width = chance.oneOf(widths)
    for (const { name, path, props, after } of sessionOf(chance)) {
      at += after
      const page = pageAt(path)
      const id = `${at.toString(36)}-${steps.length}`
      const event = { id, name, at, visitor: 'visitor-1', session: `session-${number}`, page, props }
      steps.push({ event, moment: momentAt(event, attributes, width) })
    }
  }
  return steps.slice(0, count)
}

/**
 * A host reads the page and the device anew at every event.
 * @param {Event} event
 * @param {Record<string, unknown>} attributes
 * @param {number} width
 * @returns {Moment}
 */
const momentAt = ({ at, visitor, page }, attributes, width) => ({
  now: at,
  visitor,
  page: page && pageAt(page.path),
  device: { type: typeOf(width), os: 'macOS', browser: 'Firefox', language: 'ja', width },
  attributes,
  consented: true,
})

/** @param {number} width */
const typeOf = width => (width < 500 ? 'mobile' : width < 1000 ? 'tablet' : 'desktop')

/** @param {string} path */
const pageAt = path => ({ url: `https://shop.example${path}`, path })

/** @param {Chance} chance */
const attributesOf = chance => ({
  country: chance.oneOf(countries),
  points: chance.between(0, 5000),
  subscribed: chance.is(0.5),
  interest: chance.oneOf(categories),
  ...(chance.is(0.7) && { plan: chance.oneOf(plans) }),
  ...(chance.is(0.6) && { age: chance.between(18, 80) }),
})

/** @typedef {{ name: string, path: string, props: Record<string, unknown>, after: number }} Happened */

/**
 * @param {Chance} chance
 * @returns {Happened[]}
 */
function sessionOf(chance) {
  const entry = { source: chance.oneOf(sources), medium: 'referral' }
  const start = { name: 'session_start', path: '/', props: entry, after: 0 }
  const pages = Array.from({ length: chance.between(3, 9) }, () => pageVisit(chance, onPage(chance)))
  const end = chance.is(0.08) ? [pageVisit(chance, checkout(chance))] : []
  return [start, ...[...pages, ...end].flat()]
}

/** @typedef {{ path: string, does: Pick<Happened, 'name' | 'props'>[] }} OnPage */

/**
 * @param {Chance} chance
 * @returns {OnPage}
 */
function onPage(chance) {
  const item_id = `T-${chance.between(1, items)}`
  const item = { item_id, category: chance.oneOf(categories), value: chance.between(1, 200) * 100 }
  const view = { name: 'view_item', props: item }
  const more = [
    ...(chance.is(0.2) ? [{ name: 'add_to_cart', props: item }] : []),
    ...(chance.is(0.1) ? [{ name: 'add_to_wishlist', props: item }] : []),
    ...(chance.is(0.2) ? [{ name: 'view_item', props: { ...item, value: 100 } }] : []),
  ]
  return chance.oneOf([
    { path: `/items/${item_id}`, does: [view, ...more] },
    { path: `/items/${item_id}`, does: [view, ...more] },
    { path: `/category/${chance.oneOf(categories)}`, does: [{ name: 'select_item', props: item }] },
    { path: '/search', does: [{ name: 'search', props: { search_term: chance.oneOf(categories) } }] },
    { path: `/story/${chance.oneOf(stories)}`, does: chance.is(0.1) ? [signUp(chance)] : [] },
    { path: '/', does: [] },
  ])
}

/** @param {Chance} chance */
const signUp = chance => ({ name: 'sign_up', props: { method: chance.oneOf(['newsletter', 'account']) } })

/**
 * @param {Chance} chance
 * @returns {OnPage}
 */
const checkout = chance => ({
  path: '/checkout/thanks',
  does: [{ name: 'purchase', props: { value: chance.between(10, 300) * 100, currency: 'JPY' } }],
})

/**
 * @param {Chance} chance
 * @param {OnPage} page
 * @returns {Happened[]}
 */
function pageVisit(chance, { path, does }) {
  const engaged_seconds = chance.between(1, 60)
  return [
    { name: 'page_view', path, props: {}, after: second },
    ...does.map(({ name, props }) => ({ name, path, props, after: chance.between(1, 30) * second })),
    {
      name: 'page_leave',
      path,
      props: { engaged_seconds, scrolled: chance.between(0, 100) },
      after: engaged_seconds * second,
    },
  ]
}
