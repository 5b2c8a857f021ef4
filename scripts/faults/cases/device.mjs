import { refuse, well } from '../behaviors.mjs'

/** @import { Page } from '@playwright/test' */
/** @import { Fault } from '../types.ts' */

const HOUR = 60 * 60 * 1000

/** A clock that can be put forward and back, as a laptop's is when it wakes up. */
const movableClock = `
{
  const { now } = Date
  window.clockShift = 0
  window.Date = class extends Date {
    static now = () => now() + window.clockShift
    constructor(...args) {
      super(...(args.length ? args : [Date.now()]))
    }
  }
}`

/**
 * The device sleeps, fills up, or forgets.
 * @type {Fault[]}
 */
export const device = [sleeping('forward', 8 * HOUR), sleeping('back', -HOUR), quota(), erased()]

/**
 * @param {string} direction
 * @param {number} shift
 * @returns {Fault}
 */
function sleeping(direction, shift) {
  return {
    name: `sleep-${direction}`,
    says: `laptop asleep while offline, its clock ${Math.abs(shift) / HOUR} h ${direction} on waking`,
    before: movableClock,
    gates: { seconds: 6 },
    async play({ events, open, track, offline, recovered }) {
      const page = await open()
      await offline(true)
      await track(page, 0, events / 2)
      await freeze(page, 'frozen')
      await page.waitForTimeout(2000)
      await freeze(page, 'active')
      await page.evaluate(shift => Object.assign(window, { clockShift: shift }), shift)
      await offline(false)
      recovered()
      await track(page, events / 2, events)
    },
  }
}

/**
 * @param {Page} page
 * @param {'frozen' | 'active'} state
 */
async function freeze(page, state) {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state })
  await session.detach()
}

/** @returns {Fault} */
function quota() {
  return {
    name: 'disk-full',
    says: 'storage quota reached while the server answers 500, page kept open',
    gates: {},
    async play({ collector, events, open, track, outage, recovered }) {
      const page = await open()
      collector.behave(refuse(500))
      await track(page, 0, events / 4)
      const session = await page.context().newCDPSession(page)
      const origin = new URL(page.url()).origin
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
      await track(page, events / 4, events)
      await outage(3000)
      collector.behave(well)
      recovered()
    },
  }
}

/** @returns {Fault} */
function erased() {
  return {
    name: 'disk-erased',
    says: 'site data erased while the page is open and the server answers 500',
    // What was on the disk alone is gone with it: the page has a copy of the latest 500 events, and may hear of it late.
    gates: { lost: 250 },
    async play({ collector, events, open, track, outage, recovered }) {
      const page = await open()
      collector.behave(refuse(500))
      await track(page, 0, events / 4)
      const session = await page.context().newCDPSession(page)
      const origin = new URL(page.url()).origin
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
      await track(page, events / 4, events)
      await outage(3000)
      collector.behave(well)
      recovered()
    },
  }
}
