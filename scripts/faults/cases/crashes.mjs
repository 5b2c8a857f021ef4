import { setTimeout as sleep } from 'node:timers/promises'
import { slow } from '../behaviors.mjs'
import { comeBack, recordMost } from './coming-back.mjs'

/** @import { Fault } from '../types.ts' */

/**
 * Nobody is told that it ends: no handler of the page runs.
 * @type {Fault[]}
 */
export const crashes = [
  {
    name: 'crash',
    says: 'tab crashed right after the last event, reopened',
    gates: { seconds: 5 },
    async play(stage) {
      const page = await stage.open()
      await recordMost(stage, page)
      await stage.crash(page)
      await comeBack(stage)
    },
  },
  {
    name: 'crash-5ms',
    says: 'tab crashed 5 ms after 100 events in one task, reopened',
    events: () => 101,
    gates: { seconds: 5 },
    async play(stage) {
      const page = await stage.open()
      await recordMost(stage, page, { perTask: stage.events })
      await sleep(5)
      await stage.crash(page)
      await comeBack(stage)
    },
  },
  {
    name: 'killed',
    says: 'offline, browser killed 1 s after the last event, started again',
    gates: { seconds: 5 },
    async play(stage) {
      const page = await stage.open()
      await stage.offline(true)
      await recordMost(stage, page)
      await sleep(1000)
      await stage.restart()
      stage.recovered()
      await comeBack(stage)
    },
  },
  {
    name: 'killed-sending',
    says: 'browser killed while it sends, started again',
    gates: { seconds: 5 },
    async play(stage) {
      stage.collector.behave(slow(200))
      await recordMost(stage, await stage.open())
      await sleep(300)
      await stage.restart()
      stage.recovered()
      await comeBack(stage)
    },
  },
]
