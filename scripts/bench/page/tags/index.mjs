/** @import { Hono } from 'hono' */
import { clevertap } from './clevertap.mjs'
import { okyaku, okyakuCounting, okyakuMany } from './okyaku.mjs'
import { posthog } from './posthog.mjs'

/**
 * @typedef {object} Tag
 * @property {string} id
 * @property {string} name
 * @property {string} html what a page holds
 * @property {RegExp} scripts the paths of what it loads
 * @property {boolean} [isOurs]
 * @property {boolean} [hasSnapshot] whether what was counted of the journal is kept; otherwise it is counted anew
 * @property {(site: Hono) => void} [serve] its files and its endpoints, a sink that says yes to everything
 */

/** @type {Tag} */
export const without = { id: 'without', name: 'without a tag', html: '', scripts: /^$/ }
/** The same once more, to know what two measurements of one thing differ by. */
/** @type {Tag} */
export const withoutAgain = { ...without, id: 'without-again', name: 'without a tag, again' }

export const tags = [without, okyaku, withoutAgain, okyakuCounting, okyakuMany, posthog, clevertap]
