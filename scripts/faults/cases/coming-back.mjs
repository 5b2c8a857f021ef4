/** @import { Page } from '@playwright/test' */
/** @import { Pace, Stage } from '../types.ts' */

/**
 * Records all but one event: that one comes with the next visit.
 * @param {Stage} stage
 * @param {Page} page
 * @param {Pace} [pace]
 */
export function recordMost({ events, track }, page, pace) {
  return track(page, 0, events - 1, pace)
}

/**
 * The visitor comes back, and the page records that, as pages do: some SDKs send what waits only with what comes next.
 * @param {Stage} stage
 */
export async function comeBack({ events, open, track }) {
  await track(await open(), events - 1, events)
}
