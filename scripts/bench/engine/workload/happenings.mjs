/** @import { Behavior, Event } from '@okyaku/engine' */

/**
 * What is counted: behaviors as the config names them, and events by their name, each with what it means said once
 * more in plain code.
 * @type {Record<string, { behavior?: Behavior, matches: (event: Event) => boolean }>}
 */
export const happenings = {
  searched: { behavior: { kind: 'feature', event: 'search' }, matches: ({ name }) => name === 'search' },
  favorite: {
    behavior: { kind: 'feature', event: 'add_to_wishlist' },
    matches: ({ name }) => name === 'add_to_wishlist',
  },
  story: {
    behavior: {
      kind: 'brand',
      event: 'page_leave',
      where: { 'page.path': { startsWith: '/story/' }, engaged_seconds: { atLeast: 10 } },
    },
    matches: ({ name, page, props }) =>
      name === 'page_leave' && !!page?.path.startsWith('/story/') && Number(props?.engaged_seconds) >= 10,
  },
  newsletter: {
    behavior: { kind: 'channel', event: 'sign_up', where: { method: 'newsletter' } },
    matches: ({ name, props }) => name === 'sign_up' && props?.method === 'newsletter',
  },
  bought: { behavior: { kind: 'outcome', event: 'purchase' }, matches: ({ name }) => name === 'purchase' },
  add_to_cart: { matches: ({ name }) => name === 'add_to_cart' },
  view_item: { matches: ({ name }) => name === 'view_item' },
  page_view: { matches: ({ name }) => name === 'page_view' },
}

const hour = 3_600_000
const day = 24 * hour

/** Every window that a count may look back on, with its length where it is one. */
export const durations = {
  '2 hours': 2 * hour,
  '1 day': day,
  '3 days': 3 * day,
  '7 days': 7 * day,
  '14 days': 14 * day,
  '30 days': 30 * day,
  '60 days': 60 * day,
  '90 days': 90 * day,
  '180 days': 180 * day,
}

/** @typedef {keyof typeof durations | 'session' | 'today' | 'ever'} Within */

/** @type {Within[]} */
export const windows = [.../** @type {Within[]} */ (Object.keys(durations)), 'session', 'today', 'ever']

/**
 * The name of the fact that holds the number of such events in that window.
 * @param {string} of
 * @param {Within} within
 */
export const countOf = (of, within) => `count_${of}_${within.replace(' ', '_')}`
