/** @import { Page } from '@playwright/test' */
/** @import { Pace } from './types.ts' */

/**
 * Has a page record, and tells how many milliseconds of its main thread the calls took: as many tasks as there were, at
 * the median of their times, since whatever else the machine does disturbs some.
 * @param {Page} page
 * @param {number} from
 * @param {number} to
 * @param {Pace} pace by default a second for a thousand
 * @returns {Promise<number>}
 */
export async function recordIn(page, from, to, { perTask = 20, gap = 20 }) {
  const times = await page.evaluate(
    async ({ from, to, perTask, gap }) => {
      const { track } = /** @type {{ track(n: number): void }} */ (/** @type {unknown} */ (window))
      const times = []
      for (let n = from; n < to; ) {
        const began = performance.now()
        for (const end = Math.min(to, n + perTask); n < end; n++) track(n)
        times.push(performance.now() - began)
        // The last task ends the recording: whatever comes next comes right after it.
        if (n < to) await new Promise(resolve => setTimeout(resolve, gap))
      }
      return times
    },
    { from, to, perTask, gap },
  )
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  return median * times.length
}
