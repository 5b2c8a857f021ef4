/** @import { Page } from '@playwright/test' */
/** @import { Pace } from './types.ts' */

/**
 * Has a page record, and tells how many milliseconds of its main thread the calls took.
 * @param {Page} page
 * @param {number} from
 * @param {number} to
 * @param {Pace} pace by default a second for a thousand
 * @returns {Promise<number>}
 */
export function recordIn(page, from, to, { perTask = 20, gap = 20 }) {
  return page.evaluate(
    async ({ from, to, perTask, gap }) => {
      const { track } = /** @type {{ track(n: number): void }} */ (/** @type {unknown} */ (window))
      let spent = 0
      for (let n = from; n < to; ) {
        const began = performance.now()
        for (const end = Math.min(to, n + perTask); n < end; n++) track(n)
        spent += performance.now() - began
        // The last task ends the recording: whatever comes next comes right after it.
        if (n < to) await new Promise(resolve => setTimeout(resolve, gap))
      }
      return spent
    },
    { from, to, perTask, gap },
  )
}
