/** @import { Config, Event } from '@okyaku/engine' */

const HOUR = 3_600_000
const names = ['page_view', 'view_item', 'search', 'add_to_cart', 'page_leave', 'purchase']
const paths = ['/', '/items/T-12', '/search', '/story/dyeing', '/cart']

/**
 * Campaigns as a grown site has them: four tests and two counts each, all but a few of which hold, half of them
 * waiting for `view_item`.
 * @param {number} count
 * @returns {Config}
 */
export function configOf(count) {
  return {
    site: { id: 'bench', timeZone: 'Asia/Tokyo' },
    behaviors: { favorite: { kind: 'feature', event: 'add_to_wishlist' } },
    tiers: [{ id: 'light' }, { id: 'middle', when: { history: [{ did: 'purchase', within: '180 days' }] } }],
    caps: { perSession: 2, perDay: 3, gap: '60 seconds' },
    holdout: 0.05,
    campaigns: Array.from({ length: count }, (_, i) => campaignOf(i)),
  }
}

/** @param {number} i */
function campaignOf(i) {
  const days = `${7 + (i % 24)} days`
  return {
    id: `campaign-${i}`,
    on: i % 2 === 0 ? 'view_item' : String(names[2 + (i % 4)]),
    when: {
      visitor: { plan: ['free', 'plus'] },
      page: { path: { startsWith: ['/items/', '/story/'] } },
      device: { type: i % 10 === 0 ? 'mobile' : 'desktop' },
      event: { value: { atLeast: i % 5 } },
      history: [
        { did: 'view_item', atLeast: 2 + (i % 3), within: days },
        { didNot: 'favorite', within: days },
      ],
    },
    show: { format: /** @type {const} */ ('modal'), title: `Campaign ${i}` },
    limits: { perVisitor: 3, notAgainFor: '1 day' },
  }
}

/**
 * A visitor's events, one every ten minutes.
 * @param {number} count
 * @param {number} from milliseconds since the epoch
 * @param {(i: number) => string} [nameOf]
 * @returns {Event[]}
 */
export function eventsOf(count, from, nameOf = i => String(names[i % names.length])) {
  return Array.from({ length: count }, (_, i) => {
    const at = from + (i * HOUR) / 6
    const path = String(paths[i % paths.length])
    return {
      id: `${at.toString(36)}-${i}`,
      name: nameOf(i),
      at,
      visitor: 'visitor-1',
      session: `session-${Math.floor(i / 20)}`,
      page: { url: `https://shop.example${path}`, path },
      props: { item_id: `T-${i % 12}`, value: i % 9 },
    }
  })
}
