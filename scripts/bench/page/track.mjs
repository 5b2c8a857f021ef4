/** @import { Page } from '@playwright/test' */
import { median } from '../engine/stopwatch.mjs'

const BATCHES = 15
const CALLS = 100

/**
 * What one `track()` takes of the main thread before it returns, in microseconds and at the processor's own speed: the
 * median over batches of each batch's mean, on the page that has just been visited, with its rules loaded.
 * @param {Page} page
 */
export async function timeTrack(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const means = []
  for (let i = 0; i < BATCHES; i++) means.push(await page.evaluate(meanOfCalls, CALLS))
  await session.detach()
  return median(means)
}

/**
 * Runs on the page.
 * @param {number} calls
 */
function meanOfCalls(calls) {
  const { okyaku } = /** @type {{ okyaku: import('okyaku').Okyaku }} */ (/** @type {unknown} */ (globalThis))
  const props = { item_id: 'T-12', value: 8800, currency: 'JPY' }
  const began = performance.now()
  for (let i = 0; i < calls; i++) okyaku.track('sample_requested', props)
  return ((performance.now() - began) * 1000) / calls
}
