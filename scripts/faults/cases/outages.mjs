import { everyOther, refuse, well } from '../behaviors.mjs'

/** @import { Fault, Stage } from '../types.ts' */

/**
 * The collector, or the way to it, has a bad time while the page stays open.
 * @type {Fault[]}
 */
export const outages = [
  {
    name: 'none',
    says: 'none',
    gates: { requests: 12, recording: 20, inOrder: true },
    async play({ open, track }) {
      await track(await open())
    },
  },
  {
    name: 'burst',
    says: '10,000 events in one task',
    events: asked => asked * 10,
    gates: { inOrder: true },
    async play({ events, open, track }) {
      await track(await open(), 0, events, { perTask: events })
    },
  },
  {
    name: 'server-500',
    says: '500 for 10 s',
    gates: { requestsBefore: 12, seconds: 6, inOrder: true },
    async play(stage) {
      stage.collector.behave(refuse(500))
      await halfDuring(stage, 10_000)
    },
  },
  {
    name: 'server-429',
    says: '429 with Retry-After: 5',
    gates: { inOrder: true },
    async play(stage) {
      const { collector, check } = stage
      let until = Number.POSITIVE_INFINITY
      collector.behave(request => {
        const now = performance.now()
        until = Math.min(until, now + 5000)
        if (now >= until) return well(request)
        check(request.nth === 0, 'called again before the time that was asked for')
        const seconds = Math.ceil((until - now) / 1000)
        return { stores: false, status: 429, headers: { 'retry-after': `${seconds}` } }
      })
      await halfDuring(stage, 6000)
    },
  },
  {
    name: 'cut-before',
    says: 'connection cut before the server stored, 3 times',
    gates: { inOrder: true },
    async play({ collector, open, track }) {
      collector.behave(everyOther({ stores: false, status: 0, cut: 'answer' }, 3))
      await track(await open())
    },
  },
  {
    name: 'cut-after',
    says: 'connection cut after the server stored, 3 times',
    gates: { inOrder: true },
    async play({ collector, open, track }) {
      collector.behave(everyOther({ stores: true, status: 0, cut: 'answer' }, 3))
      await track(await open())
    },
  },
  {
    name: 'broken-answer',
    says: '200 with a broken body',
    gates: { inOrder: true },
    async play({ collector, open, track }) {
      collector.behave(({ nth }) => ({
        stores: true,
        status: 200,
        body: '{"rejected":[{"id":',
        ...(nth % 2 === 0 && nth < 6 && { cut: 'body' }),
      }))
      await track(await open())
    },
  },
  {
    name: 'too-large',
    says: '413 above 20 kB',
    gates: { refusals: 5 },
    async play({ collector, open, track }) {
      collector.behave(request => (request.bytes > 20_000 ? { stores: false, status: 413 } : well(request)))
      await track(await open())
    },
  },
  {
    name: 'bad-minute',
    says: '400 for 10 s',
    // One event may be set aside, and is tried again after a minute.
    quiet: 75_000,
    gates: { requestsBefore: 12 },
    async play(stage) {
      stage.collector.behave(refuse(400))
      await halfDuring(stage, 10_000)
    },
  },
  {
    name: 'poisoned',
    says: '400 for any batch with one certain event',
    gates: { lost: 1, refusals: 5 },
    async play({ collector, events, open, track }) {
      const poisoned = Math.floor(events / 2)
      collector.behave(request =>
        request.events.some(({ n }) => n === poisoned) ? { stores: false, status: 400 } : well(request),
      )
      await track(await open())
    },
  },
]

/**
 * Half of the events while the collector is not well, and half afterwards: the visitor goes on.
 * @param {Stage} stage
 * @param {number} ms
 */
async function halfDuring({ collector, events, open, track, outage, recovered }, ms) {
  const page = await open()
  await track(page, 0, events / 2)
  await outage(ms)
  collector.behave(well)
  recovered()
  await track(page, events / 2, events)
}
