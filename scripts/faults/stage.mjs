import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../lib/run.mjs'
import { bundlePeer } from './bundle.mjs'
import { COLLECTOR, openChromium, SITE } from './chromium.mjs'
import { startCollector } from './collector.mjs'
import { createMeter } from './meter.mjs'
import { recordIn } from './recording.mjs'
import { serveSite, worker } from './site.mjs'

/** @import { Page } from '@playwright/test' */
/** @import { Fault, Peer, Stage } from './types.ts' */

/**
 * Sets the scene of one run: a site with the peer, its collector, and a browser with a profile of its own.
 * @param {{ peer: Peer, key: string, fault: Fault, events: number, hurry: number }} options `key` names the peer's file;
 *   outages last only this share of their time
 */
export async function setStage({ peer, key, fault, events, hurry }) {
  const profile = await mkdtemp(join(tmpdir(), 'okyaku-faults-'))
  const collector = await startCollector(peer, COLLECTOR)
  /** @type {Record<string, string>} */
  const files = { '/worker.js': worker }
  const site = await serveSite(SITE, files)
  const endpoint = `${collector.origin}/collect`
  Object.assign(files, builtFiles(peer), peer.files?.(endpoint), {
    '/peer.js': await bundlePeer(key, endpoint),
  })
  let chromium = await openChromium(profile)
  const meter = createMeter()
  /** @type {number[]} */
  const beginnings = []
  /** @type {string[]} */
  const complaints = []
  let recording = 0
  /** @type {number | undefined} */
  let recoveredAt

  /** @type {Stage} */
  const stage = {
    events,
    collector,
    async open(path = '/') {
      const page = await chromium.context.newPage()
      if (fault.before) await page.addInitScript(fault.before)
      await page.goto(`${site.origin}${path}`)
      await stage.ready(page)
      return page
    },
    async ready(page) {
      await page.waitForFunction('window.track')
    },
    async track(page, from = 0, to = events, pace = {}) {
      beginnings.push(from)
      await meter.begin(page)
      recording += await recordIn(page, from, to, pace)
    },
    async close(page) {
      const closed = page.waitForEvent('close')
      await page.close({ runBeforeUnload: true })
      await closed
    },
    async crash(page) {
      const crashed = page.waitForEvent('crash')
      const session = await page.context().newCDPSession(page)
      // The answer never comes, as who should give it has died.
      session.send('Page.crash').catch(() => undefined)
      await crashed
    },
    offline: isOffline => chromium.context.setOffline(isOffline),
    async restart() {
      await chromium.kill()
      chromium = await openChromium(profile)
    },
    recovered() {
      recoveredAt = performance.now()
    },
    outage: ms => sleep(ms * hurry),
    check(holds, complaint) {
      if (!holds) complaints.push(complaint)
    },
  }
  return {
    stage,
    measured: async () => ({
      beginnings: beginnings.toSorted((a, b) => a - b),
      complaints,
      recoveredAt,
      recording: recording || undefined,
      thread: await meter.read(),
    }),
    async strike() {
      await chromium.kill()
      await site.stop()
      await collector.stop()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** @param {Peer} peer */
function builtFiles({ built }) {
  if (!built) return {}
  const folder = join(root, built)
  const names = readdirSync(folder).filter(name => name.endsWith('.js'))
  return Object.fromEntries(names.map(name => [`/${name}`, readFileSync(join(folder, name), 'utf8')]))
}
