import { slow } from '../behaviors.mjs'
import { comeBack } from './coming-back.mjs'

/** @import { Page } from '@playwright/test' */
/** @import { Fault, Stage } from '../types.ts' */

/**
 * Two tabs of one visitor, of which one ends while they send.
 * @type {Fault[]}
 */
export const tabs = [
  {
    name: 'two-tabs-closed',
    says: 'two tabs, one closed right after',
    gates: {},
    async play(stage) {
      const [first] = await recordInTwo(stage)
      await stage.close(first)
    },
  },
  {
    name: 'two-tabs-crashed',
    says: 'two tabs, one crashed while sending',
    gates: {},
    async play(stage) {
      stage.collector.behave(slow(300))
      const [first] = await recordInTwo(stage)
      await stage.crash(first)
    },
  },
  {
    name: 'two-tabs-offline',
    says: 'two tabs offline, both closed, one reopened',
    gates: { seconds: 5 },
    async play(stage) {
      const [first, second] = await recordInTwo(stage, {
        until: stage.events - 1,
        before: () => stage.offline(true),
      })
      await stage.close(first)
      await stage.close(second)
      await stage.offline(false)
      stage.recovered()
      await comeBack(stage)
    },
  },
]

/**
 * Half of the events in each, at the same time.
 * @param {Stage} stage
 * @param {{ until?: number, before?(): Promise<void> }} [options]
 * @returns {Promise<[Page, Page]>}
 */
async function recordInTwo({ events, open, track }, { until = events, before } = {}) {
  const first = await open()
  const second = await open('/other')
  await before?.()
  const half = Math.floor(events / 2)
  await Promise.all([track(first, 0, half), track(second, half, until)])
  return [first, second]
}
