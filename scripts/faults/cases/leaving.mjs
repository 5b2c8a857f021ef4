import { setTimeout as sleep } from 'node:timers/promises'
import { slow, well } from '../behaviors.mjs'
import { comeBack, recordMost } from './coming-back.mjs'

/** @import { Fault } from '../types.ts' */

const hundred = () => 100

/**
 * The visitor leaves before everything is sent; in most cases to come back.
 * @type {Fault[]}
 */
export const leaving = [
  {
    name: 'offline-closed',
    says: 'offline while tracking, tab closed, reopened online',
    gates: { seconds: 5 },
    async play(stage) {
      const page = await stage.open()
      await stage.offline(true)
      await recordMost(stage, page)
      await stage.close(page)
      await stage.offline(false)
      stage.recovered()
      await comeBack(stage)
    },
  },
  {
    name: 'unreachable-closed',
    says: 'server unreachable, tab closed, reopened',
    gates: { seconds: 5 },
    async play(stage) {
      const page = await stage.open()
      await stage.collector.close()
      await recordMost(stage, page)
      await stage.close(page)
      await stage.collector.reopen()
      stage.recovered()
      await comeBack(stage)
    },
  },
  {
    name: 'slow-closed',
    says: 'server answers after 5 s, tab closed meanwhile, reopened',
    gates: { seconds: 8 },
    async play(stage) {
      stage.collector.behave(slow(5000))
      const page = await stage.open()
      await recordMost(stage, page)
      await sleep(1500)
      await stage.close(page)
      stage.collector.behave(well)
      stage.recovered()
      await comeBack(stage)
    },
  },
  {
    name: 'closed',
    says: 'tab closed right after the last event, reopened',
    gates: { seconds: 5 },
    async play(stage) {
      const page = await stage.open()
      await recordMost(stage, page)
      await stage.close(page)
      await comeBack(stage)
    },
  },
  {
    name: 'closed-for-good',
    says: 'tab closed right after the last event, never reopened',
    quiet: 4000,
    gates: { lost: 50 },
    async play({ open, track, close }) {
      const page = await open()
      await track(page)
      await close(page)
    },
  },
  {
    name: 'burst-closed-for-good',
    says: 'tab closed right after all events in one task, never reopened',
    quiet: 4000,
    // All requests that outlive a page share 64 KiB; the rest stays on the disk until the next visit.
    gates: { lost: 800 },
    async play({ events, open, track, close }) {
      const page = await open()
      await track(page, 0, events, { perTask: events })
      await close(page)
    },
  },
  {
    name: 'closed-for-good-80ms',
    says: 'the same with 100 events, and answers after 80 ms',
    quiet: 4000,
    events: hundred,
    gates: {},
    async play({ collector, events, open, track, close }) {
      collector.behave(slow(80))
      const page = await open()
      await track(page, 0, events, { perTask: events })
      await close(page)
    },
  },
  {
    name: 'navigation',
    says: '5 events and a navigation in one task, 20 times',
    events: hundred,
    gates: {},
    async play({ events, open, ready }) {
      const page = await open()
      for (let from = 0; from < events; from += 5) {
        const left = page.waitForEvent('framenavigated')
        await page.evaluate(
          ([from, to]) => {
            const { track } = /** @type {{ track(n: number): void }} */ (/** @type {unknown} */ (window))
            for (let n = Number(from); n < Number(to); n++) track(n)
            location.assign(`/page-${to}`)
          },
          [from, from + 5],
        )
        await left
        await ready(page)
      }
    },
  },
  {
    name: 'back-forward',
    says: 'page left for another and returned to by Back, 5 times',
    gates: {},
    async play({ events, open, ready, track, check }) {
      const page = await open()
      await page.evaluate('window.mark = true')
      const share = events / 10
      for (let turn = 0; turn < 5; turn++) {
        await track(page, 2 * turn * share, (2 * turn + 1) * share)
        await page.goto(`${new URL(page.url()).origin}/other`)
        await ready(page)
        await track(page, (2 * turn + 1) * share, (2 * turn + 2) * share)
        await page.goBack({ waitUntil: 'commit' })
        await ready(page)
        const why = await page.evaluate(whyNotKept)
        check(why === undefined, `was not kept in the back/forward cache, turn ${turn + 1}: ${why}`)
      }
    },
  },
  {
    name: 'service-worker',
    says: 'a service worker passes every request on, tab closed right after, reopened',
    gates: { seconds: 5 },
    async play(stage) {
      const page = await stage.open()
      await page.evaluate(async () => {
        const controlled = new Promise(resolve =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve),
        )
        await navigator.serviceWorker.register('/worker.js')
        await controlled
      })
      await recordMost(stage, page)
      await stage.close(page)
      await comeBack(stage)
    },
  },
]

/** Runs in a page that was returned to: nothing, or what the browser names as its reasons. */
function whyNotKept() {
  if ('mark' in window) return undefined
  const [navigation] = performance.getEntriesByType('navigation')
  return JSON.stringify(navigation && 'notRestoredReasons' in navigation && navigation.notRestoredReasons)
}
