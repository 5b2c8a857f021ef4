import { setTimeout as sleep } from 'node:timers/promises'
import { well } from '../behaviors.mjs'

/** @import { Page } from '@playwright/test' */
/** @import { Collector, Fault } from '../types.ts' */

const TABS = 20
/** Of what the pages hold after the first half; what a browser keeps beside our data varies by less. */
const GROWTH = 1.1
const PATIENCE = 60_000

/**
 * Many tabs for a long time: what is held in memory must not grow with what was recorded.
 * @type {Fault[]}
 */
export const endurance = [
  {
    name: 'many-tabs',
    says: '20 tabs at once, one request in 20 answered by 500',
    events: asked => asked * 10,
    oursOnly: true,
    gates: {},
    async play({ collector, events, open, track, check }) {
      collector.behave(request => (request.nth % 20 === 19 ? { stores: false, status: 500 } : well(request)))
      /** @type {Page[]} */
      const pages = []
      for (let tab = 0; tab < TABS; tab++) pages.push(await open(`/tab-${tab}`))
      const share = events / TABS / 2
      const half = async (/** @type {number} */ from) => {
        await Promise.all(pages.map((page, tab) => track(page, from + tab * share, from + (tab + 1) * share)))
        await delivered(collector, from + events / 2)
        return heapOf(pages)
      }
      const before = await half(0)
      const after = await half(events / 2)
      check(after <= before * GROWTH, `heaps grew from ${inMB(before)} to ${inMB(after)} MB`)
    },
  },
]

/**
 * @param {Collector} collector
 * @param {number} events
 */
async function delivered({ stored }, events) {
  const until = performance.now() + PATIENCE
  while (new Set(stored.map(({ n }) => n)).size < events && performance.now() < until) await sleep(200)
}

/**
 * Bytes in use once all that can be is collected.
 * @param {Page[]} pages
 */
async function heapOf(pages) {
  const sizes = pages.map(async page => {
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    await session.detach()
    return usedSize
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** @param {number} bytes */
const inMB = bytes => (bytes / 2 ** 20).toFixed(1)
