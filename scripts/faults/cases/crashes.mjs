import { setTimeout as sleep } from 'node:timers/promises'

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
    async play({ open, track, crash }) {
      const page = await open()
      await track(page)
      await crash(page)
      await open()
    },
  },
  {
    name: 'crash-5ms',
    says: 'tab crashed 5 ms after 100 events in one task, reopened',
    events: () => 100,
    gates: { seconds: 5 },
    async play({ events, open, track, crash }) {
      const page = await open()
      await track(page, 0, events, { perTask: events })
      await sleep(5)
      await crash(page)
      await open()
    },
  },
  {
    name: 'killed',
    says: 'offline, browser killed 1 s after the last event, started again',
    gates: { seconds: 5 },
    async play({ open, track, offline, restart, recovered }) {
      const page = await open()
      await offline(true)
      await track(page)
      await sleep(1000)
      await offline(false)
      await restart()
      recovered()
      await open()
    },
  },
  {
    name: 'killed-sending',
    says: 'browser killed while it sends, started again',
    gates: { seconds: 5 },
    async play({ collector, open, track, restart, recovered }) {
      collector.behave(() => ({ stores: true, status: 200, after: 200 }))
      await track(await open())
      await sleep(300)
      await restart()
      recovered()
      await open()
    },
  },
]
