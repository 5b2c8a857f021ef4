/** @import { CDPSession, Page } from '@playwright/test' */
/** @import { Tag } from './tags/index.mjs' */
/** @import { TraceEvent, Visit } from './trace.mjs' */
import { categories, readTrace } from './trace.mjs'

/** The site's own slowdown of the processor, as Lighthouse's for a mid-range phone. */
export const SLOWDOWN = 4
/** So long after its load event a page is watched: tags are at work after it, and a message comes. */
const WATCHED = 6000

/** @typedef {Visit & { bytes: number }} Visited `bytes`: on the wire, headers included, of the tag's own requests */

/**
 * Opens a page at a slower processor and with an empty cache, and watches it.
 * @param {Page} page
 * @param {Tag} tag
 * @param {string} url
 * @returns {Promise<Visited>}
 */
export async function visitPage(page, tag, url) {
  const session = await page.context().newCDPSession(page)
  const bytes = countBytes(session, path => tag.scripts.test(path))
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const trace = await traced(session, async () => {
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(WATCHED)
  })
  return { ...readTrace(trace, url), bytes: bytes() }
}

/**
 * @param {CDPSession} session
 * @param {(path: string) => boolean} isCounted
 * @returns {() => number}
 */
function countBytes(session, isCounted) {
  const counted = new Set()
  let bytes = 0
  session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
    if (isCounted(new URL(url).pathname)) counted.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

/**
 * @param {CDPSession} session
 * @param {() => Promise<void>} work
 * @returns {Promise<TraceEvent[]>}
 */
async function traced(session, work) {
  /** @type {TraceEvent[]} */
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any} */ (value)))
  const traceConfig = { includedCategories: categories, excludedCategories: ['*'] }
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await work()
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return events
}
