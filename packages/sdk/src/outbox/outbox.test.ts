// @vitest-environment happy-dom
import type { Event } from '@okyaku/engine'
import { afterEach, expect, test, vi } from 'vitest'
import type { Pending } from '../pending.ts'
import { createDifficulty } from '../trouble/difficulty.ts'
import { type Outbox, type OutboxOptions, startOutbox } from './outbox.ts'
import type { Answer, Request } from './send.ts'
import { wire } from './wire.ts'

let outbox: Outbox | undefined
afterEach(() => outbox?.stop())

const eventOf = (n: number): Event => ({
  id: String(n).padStart(5, '0'),
  name: 'n',
  at: n,
  visitor: 'v',
  session: 's',
})

/** A journal that is a list. */
function createPending(events: Event[]): Pending & { left(): string[] } {
  let waiting = events
  return {
    oldest: async (limit, skip) => waiting.filter(({ id }) => !skip.has(id)).slice(0, limit),
    fresh: () => waiting,
    async acknowledge(ids) {
      const gone = new Set(ids)
      waiting = waiting.filter(({ id }) => !gone.has(id))
    },
    left: () => waiting.map(({ id }) => id),
  }
}

const NOON = Date.UTC(2026, 0, 15, 12)

function createClock() {
  let time = 0
  let timers: { at: number; fn: () => void }[] = []
  return {
    now: () => time,
    date: () => NOON + time,
    random: () => 1,
    later(fn: () => void, ms: number) {
      const timer = { at: time + ms, fn }
      timers.push(timer)
      return () => {
        timers = timers.filter(one => one !== timer)
      }
    },
    async pass(ms: number) {
      const end = time + ms
      for (;;) {
        await settle()
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter(one => one !== next)
        time = Math.max(time, next.at)
        next.fn()
      }
      time = end
    },
  }
}

const settle = async () => {
  for (let i = 0; i < 1000; i++) await Promise.resolve()
}

interface Sent extends Request {
  at: number
  ids: string[]
}

const answerOf = (status: number, text = '{}', retryAfter: string | null = null): Answer => ({
  status,
  ok: status >= 200 && status < 300,
  text,
  retryAfter,
})
const sent = answerOf(200)
const unreachable = answerOf(0)

function setUp(count: number, answer: (request: Sent) => Answer, options: Partial<OutboxOptions> = {}) {
  const clock = createClock()
  const pending = createPending(Array.from({ length: count }, (_, n) => eventOf(n)))
  const requests: Sent[] = []
  const lost: Record<string, number> = {}
  outbox = startOutbox({
    endpoint: { to: '/v1/events' },
    site: 'demo',
    pending,
    takes: () => true,
    loadFormat: async () => wire,
    loadTrouble: async () => ({ createDifficulty }),
    lost: (reason, n) => {
      lost[reason] = (lost[reason] ?? 0) + n
    },
    sent: () => undefined,
    refused: () => undefined,
    clock,
    send: async request => {
      const ids = JSON.parse(request.body).events.map(({ id }: Event) => id)
      const sent = { ...request, at: clock.now(), ids }
      requests.push(sent)
      return answer(sent)
    },
    ...options,
  })
  return { clock, pending, requests, lost }
}

test('sends the oldest hundred at a time, in order, until nothing is left', async () => {
  const { clock, pending, requests } = setUp(250, () => sent)
  await clock.pass(0)
  expect(requests.map(({ ids }) => ids.length)).toEqual([100, 100])
  await clock.pass(1000)
  expect(requests.map(({ ids }) => ids.length)).toEqual([100, 100, 50])
  expect(requests.flatMap(({ ids }) => ids)).toEqual(Array.from({ length: 250 }, (_, n) => eventOf(n).id))
  expect(pending.left()).toEqual([])
})

test('compresses only what a system is known to read so', async () => {
  const { gzip: _, ...plain } = wire
  const ours = setUp(1, () => sent)
  await ours.clock.pass(0)
  expect(ours.requests.map(({ gzip }) => gzip)).toEqual([true])
  outbox!.stop()
  const other = setUp(1, () => sent, { loadFormat: async () => plain })
  await other.clock.pass(0)
  expect(other.requests.map(({ gzip }) => gzip)).toEqual([false])
})

test('events are gathered for a second, and a full batch goes at once', async () => {
  const oldest = vi.fn(async () => [])
  const { clock } = setUp(0, () => sent, { pending: { ...createPending([]), oldest } })
  await clock.pass(0)
  for (let n = 0; n < 99; n++) outbox!.wake()
  await clock.pass(900)
  expect(oldest).toHaveBeenCalledTimes(1)
  outbox!.wake()
  await clock.pass(0)
  expect(oldest).toHaveBeenCalledTimes(2)
})

test('a turn that comes while another is ending is not lost', async () => {
  const { clock, pending, requests } = setUp(0, () => sent)
  const answers = [[], [eventOf(1)]]
  pending.oldest = async () => {
    // Recorded when the disk has answered already, and due at once.
    if (answers.length === 2) void outbox!.flush()
    return answers.shift() ?? []
  }
  await clock.pass(0)
  expect(requests).toHaveLength(1)
})

test('a flush sends what is left over, too', async () => {
  const { clock, requests } = setUp(250, () => sent)
  await outbox!.flush()
  await clock.pass(0)
  expect(requests.map(({ ids }) => ids.length)).toEqual([100, 100, 50])
})

test('an event leaves the journal only when it is acknowledged', async () => {
  let isUp = false
  const { clock, pending, requests } = setUp(3, () => (isUp ? sent : unreachable))
  await clock.pass(10_000)
  expect(pending.left()).toHaveLength(3)
  expect(requests.map(({ at }) => at)).toEqual([0, 1000, 3000, 7000])
  isUp = true
  await clock.pass(10_000)
  expect(pending.left()).toEqual([])
})

test('a wake does not cut the wait after a failure short', async () => {
  const { clock, requests } = setUp(1, () => unreachable)
  await clock.pass(7500)
  const before = requests.length
  outbox!.wake()
  await clock.pass(2000)
  expect(requests).toHaveLength(before)
})

test('a server that asks for time gets it, also when the network comes back', async () => {
  let calls = 0
  const { clock, requests } = setUp(1, () => (calls++ ? sent : answerOf(503, '', '20')))
  await clock.pass(5000)
  window.dispatchEvent(new Event('online'))
  await clock.pass(14_000)
  expect(requests).toHaveLength(1)
  await clock.pass(2000)
  expect(requests).toHaveLength(2)
})

test('a server is told the date, and a date by which it asks to wait is understood', async () => {
  let calls = 0
  const { clock, requests } = setUp(1, () =>
    calls++ ? sent : answerOf(503, '', new Date(NOON + 20_000).toUTCString()),
  )
  await clock.pass(19_000)
  expect(requests.map(({ body }) => JSON.parse(body).sent_at)).toEqual([NOON])
  await clock.pass(2000)
  expect(requests).toHaveLength(2)
})

test('what is under way is let go when the page is left, and taken up when it comes back', async () => {
  const { clock, pending } = setUp(1, () => sent)
  const { oldest } = pending
  pending.oldest = () => new Promise(() => undefined)
  const flushed = outbox!.flush()
  window.dispatchEvent(new Event('pagehide'))
  await flushed
  pending.oldest = oldest
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  outbox!.wake()
  await clock.pass(2000)
  expect(pending.left()).toEqual([])
})

test('a page that has been left begins nothing more', async () => {
  const oldest = vi.fn(async () => [eventOf(1)])
  const { clock } = setUp(1, () => sent, { pending: { ...createPending([]), oldest } })
  window.dispatchEvent(new Event('pagehide'))
  await clock.pass(5000)
  expect(oldest).not.toHaveBeenCalled()
})

test('the network coming back ends our own wait', async () => {
  let isUp = false
  const { clock, pending } = setUp(1, () => (isUp ? sent : unreachable))
  await clock.pass(8000)
  isUp = true
  window.dispatchEvent(new Event('online'))
  await settle()
  expect(pending.left()).toEqual([])
})

test('what the server rejects by name is dropped, with its reason', async () => {
  const { clock, pending, lost } = setUp(3, () =>
    answerOf(200, '{"rejected":[{"id":"00001","reason":"no name"},{"id":"unknown"}]}'),
  )
  await clock.pass(0)
  expect(pending.left()).toEqual([])
  expect(lost).toEqual({ 'no name': 1 })
})

test('413 halves until it fits', async () => {
  const { clock, pending, requests, lost } = setUp(100, ({ body }) =>
    body.length > 3000 ? answerOf(413) : sent,
  )
  await clock.pass(1000)
  expect(pending.left()).toEqual([])
  expect(lost).toEqual({})
  expect(requests.filter(({ body }) => body.length > 3000).length).toBeLessThanOrEqual(3)
})

test('one poisoned event of a thousand is lost after a minute, alone, and holds up nobody', async () => {
  const { clock, pending, requests, lost } = setUp(1000, ({ ids }) =>
    ids.includes('00517') ? answerOf(400) : sent,
  )
  await clock.pass(30_000)
  expect(pending.left()).toEqual(['00517'])
  expect(lost).toEqual({})
  await clock.pass(60_000)
  expect(pending.left()).toEqual([])
  expect(lost).toEqual({ 'status-400': 1 })
  expect(requests.filter(({ ids }) => ids.includes('00517')).length).toBeLessThanOrEqual(5)
})

test('a bad minute loses nothing', async () => {
  let isBad = true
  const { clock, pending, lost } = setUp(300, () => (isBad ? answerOf(403) : sent))
  await clock.pass(50_000)
  isBad = false
  await clock.pass(120_000)
  expect(pending.left()).toEqual([])
  expect(lost).toEqual({})
})

test('a closing page sends what waits in a request that outlives it', async () => {
  const { clock, requests } = setUp(2, () => unreachable)
  await clock.pass(0)
  window.dispatchEvent(new Event('pagehide'))
  expect(requests.at(-1)).toMatchObject({ keepalive: true, ids: ['00000', '00001'] })
})

test('what the config does not want sent any more is dropped', async () => {
  const { clock, pending, requests } = setUp(4, () => sent, { takes: ({ at }) => at !== 2 })
  await clock.pass(0)
  expect(requests.map(({ ids }) => ids)).toEqual([['00000', '00001', '00003']])
  expect(pending.left()).toEqual([])
})

test('another format has its own requests, each acknowledged by itself', async () => {
  let calls = 0
  const { clock, pending, requests } = setUp(3, () => (calls++ === 1 ? answerOf(500) : sent), {
    endpoint: { to: '/v1/events', headers: { 'x-site': 'shop' } },
    loadFormat: async () => ({
      most: 2,
      encode: ({ events }) =>
        events.map(event => ({ body: JSON.stringify({ events: [event] }), to: '/one', ids: [event.id] })),
    }),
  })
  await clock.pass(500)
  expect(requests.map(({ to, ids }) => [to, ...ids])).toEqual([
    ['/one', '00000'],
    ['/one', '00001'],
  ])
  expect(requests[0]!.headers).toEqual({ 'x-site': 'shop' })
  await clock.pass(2000)
  expect(pending.left()).toEqual([])
})

test('a format that makes nothing of an event loses that event alone, and says so', async () => {
  const { clock, pending, lost } = setUp(2, () => sent, { loadFormat: async () => ({ encode: () => [] }) })
  await clock.pass(0)
  expect(pending.left()).toEqual([])
  expect(lost).toEqual({ format: 2 })
})

test('a file that does not come is asked for again, and nothing is lost meanwhile', async () => {
  let isThere = false
  const { clock, pending } = setUp(2, () => sent, {
    loadFormat: () => (isThere ? Promise.resolve(wire) : Promise.reject(new Error('404'))),
  })
  await clock.pass(5000)
  expect(pending.left()).toHaveLength(2)
  isThere = true
  await clock.pass(5000)
  expect(pending.left()).toEqual([])
})

test('stops for good', async () => {
  const { clock, requests } = setUp(1, () => unreachable)
  await clock.pass(0)
  outbox!.stop()
  window.dispatchEvent(new Event('online'))
  window.dispatchEvent(new Event('pagehide'))
  await clock.pass(100_000)
  expect(requests).toHaveLength(1)
})
