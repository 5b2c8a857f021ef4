import type { Event } from '@okyaku/engine'
import {
  elapsed,
  later,
  now,
  onHidden,
  onVisible,
  onWindow,
  random,
  type Stop,
  withPlainJson,
} from '../browser.ts'
import type { Encoded, EndpointOptions, Format } from '../formats/format.ts'
import type { Pending } from '../pending.ts'
import { cut } from './batch.ts'
import { createFarewell } from './farewell.ts'
import { createLock } from './lock.ts'
import { backoff, type Course, createCourse } from './policy.ts'
import { type Answer, type Send, send as sendByFetch } from './send.ts'

export interface Clock {
  /** By which waiting is measured: a clock that nobody sets. */
  now(): number
  /** Since the epoch, as servers tell the time. */
  date(): number
  random(): number
  later(fn: () => void, ms: number): Stop
}

/** What knows how to go on where a server answers, but not with a yes. */
export interface Difficulty {
  /** Changes the course, and gives up what the server will never take. */
  meet(events: Event[], body: string, answer: Answer): Promise<void>
  /** These went through. */
  passed(ids: readonly string[]): void
  /** Refused by themselves: tried once more after a while, and not in the way of the others. */
  aside(): Iterable<string>
  /** One of them whose second chance has come. */
  again(): Event[] | undefined
}

export interface DifficultyOptions {
  course: Course
  clock: Clock
  /** For good. */
  giveUp(event: Event, reason: string): Promise<void>
  /** The endpoint refuses what it gets: the site's owner wants to know. */
  refused(status: number): void
  wake(): void
}

export interface OutboxOptions {
  endpoint: EndpointOptions
  /** The site's id in the config. */
  site: string
  pending: Pending
  /** What waits that the config does not want sent any more is dropped. */
  takes(event: Event): boolean
  loadFormat(): Promise<Format>
  /** Loaded where a server answers anything but a yes. */
  loadTrouble(): Promise<{ createDifficulty(options: DifficultyOptions): Difficulty }>
  /** Every loss has a reason and a count. */
  lost(reason: string, count: number): void
  sent(count: number): void
  /** What the endpoint said when it took some. */
  answered?(text: string): void
  refused: DifficultyOptions['refused']
  send?: Send
  clock?: Clock
}

export interface Outbox {
  /** Something waits; it is sent soon, with what follows it. */
  wake(): void
  /** Sends now. Resolves when nothing is left that can be sent at this moment. */
  flush(): Promise<void>
  stop(): void
}

/** So long are events gathered into one request. */
const GATHER = 1000
/** Another tab is sending and takes ours along: we look again after this long. */
const LOOK_AGAIN = 2000

/** Delivers to one endpoint: peeks, sends, and forgets what is acknowledged. Nothing leaves the journal before. */
export function startOutbox(options: OutboxOptions): Outbox {
  const { endpoint, site, pending, takes, lost, sent } = options
  const { send = sendByFetch, clock = { now: elapsed, date: now, random, later } } = options
  const alone = createLock(`okyaku ${endpoint.to}`, clock.now)
  const course = createCourse()
  const flying = new Set<string>()
  let format: Format | undefined
  let difficulty: Difficulty | undefined
  let aborter = new AbortController()
  let cancel: Stop | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let running: Promise<void> | undefined
  let letGo: Stop | undefined
  let gathered = 0
  /** A turn came while another was ending, and may have seen less. */
  let isMissed = false
  /** Somebody waits for everything to be sent. */
  let isAsked = false
  let stopped = false

  function wake(ms = GATHER): void {
    const at = Math.max(clock.now() + ms, course.askedUntil, course.calmUntil)
    if (stopped || at >= dueAt) return
    cancel?.()
    dueAt = at
    cancel = clock.later(() => void run(), at - clock.now())
  }

  function run(): Promise<void> {
    cancel?.()
    dueAt = Number.POSITIVE_INFINITY
    // A timer may still come between the leaving and the freezing of a page.
    if (aborter.signal.aborted) return Promise.resolve()
    isMissed = running !== undefined
    running ??= alone(untilLeft).then(ran => {
      running = undefined
      isAsked = false
      if (isMissed) wake(0)
      if (!ran && pending.fresh().length) wake(LOOK_AGAIN)
    })
    return running
  }

  /** The lock is let go with the page, whatever is still under way: it would keep the page out of the cache for Back. */
  const untilLeft = () =>
    new Promise<void>(resolve => {
      letGo = resolve
      void tryDrain().then(resolve)
    })

  /** A disk that cannot be read now, or a file that does not come, is asked for again later. */
  const tryDrain = () => drain().catch(() => wake(LOOK_AGAIN))

  async function drain(): Promise<void> {
    // A page that comes back begins anew with another.
    const { signal } = aborter
    format ??= await options.loadFormat()
    let isFirst = true
    while (clock.now() >= Math.max(course.askedUntil, course.calmUntil)) {
      const busy = new Set([...flying, ...farewell.flying, ...aside()])
      const known = idsOf(pending.fresh()).filter(id => !busy.has(id))
      const events = difficulty?.again() ?? (await pending.oldest(course.events, busy))
      if (stopped || signal.aborted) return
      // Another tab has delivered what this one still remembers.
      if (!events.length) return void pending.acknowledge(known)
      await pending.acknowledge(idsOf(events.filter(event => !takes(event))))
      const batch = cut(events.filter(takes), format.most, course.bytes)
      // What is left over is gathered again, with what follows it.
      const isRest = events.length < course.events && batch.length === events.length
      if (isRest && !isFirst && !isAsked) return wake()
      isFirst = false
      await deliver(batch)
    }
    wake(0)
  }

  const aside = () => difficulty?.aside() ?? []

  const encode = (events: Event[]) =>
    withPlainJson(() => format?.encode({ site, sentAt: clock.date(), events }, endpoint) ?? [])

  const post = ({ ids: _, ...request }: Encoded, how: { keepalive: true } | { signal: AbortSignal }) =>
    send({
      to: endpoint.to,
      headers: endpoint.headers,
      gzip: course.gzip && !('keepalive' in how) && format?.gzip === true,
      ...request,
      ...how,
    })

  async function deliver(events: Event[]): Promise<void> {
    const requests = encode(events)
    for (const request of requests) if (!(await passes(request, events))) return
    // A format that makes nothing of them would be asked for ever.
    if (!requests.length) for (const event of events) await giveUp(event, 'format')
  }

  async function passes(request: Encoded, batch: Event[]): Promise<boolean> {
    const { ids, body } = request
    const { signal } = aborter
    for (const id of ids) flying.add(id)
    const answer = await post(request, { signal })
    for (const id of ids) flying.delete(id)
    if (stopped || signal.aborted) return false
    if (answer.ok) await acknowledge(ids, answer)
    else
      await face(
        batch.filter(({ id }) => ids.includes(id)),
        body,
        answer,
      )
    return answer.ok
  }

  async function acknowledge(ids: readonly string[], { text }: Answer): Promise<void> {
    const rejected = (format?.rejected?.(text, ids) ?? []).filter(({ id }) => ids.includes(id))
    for (const { reason } of rejected) lost(String(reason ?? 'rejected'), 1)
    sent(ids.length - rejected.length)
    course.failures = 0
    difficulty?.passed(ids)
    options.answered?.(text)
    await pending.acknowledge(ids)
  }

  async function face(events: Event[], body: string, answer: Answer): Promise<void> {
    course.calmUntil = clock.now() + backoff(++course.failures, clock.random())
    if (!answer.status) return
    const { createDifficulty } = await options.loadTrouble()
    difficulty ??= createDifficulty({ ...options, course, clock, giveUp, wake: () => wake(0) })
    await difficulty.meet(events, body, answer)
  }

  async function giveUp({ id }: Event, reason: string): Promise<void> {
    lost(reason, 1)
    await pending.acknowledge([id])
  }

  function hurry(): Promise<void> {
    course.calmUntil = 0
    isAsked = true
    return run()
  }

  const farewell = createFarewell({
    encode,
    send: request => post(request, { keepalive: true }),
    acknowledge,
  })

  const stops = [
    onHidden(leaving => {
      if (clock.now() < course.askedUntil) return
      // A request or a lock held on leaving keeps the page out of the back/forward cache.
      if (leaving) {
        aborter.abort()
        letGo?.()
      }
      const not = new Set([...aside(), ...(leaving ? [] : flying)])
      farewell.say(pending.fresh().filter(({ id }) => !not.has(id)))
    }),
    onVisible(() => {
      if (aborter.signal.aborted) aborter = new AbortController()
      // Not at once: the page that was here before may still be writing.
      course.calmUntil = 0
      wake()
    }),
    onWindow('online', () => void hurry()),
  ]
  wake(0)
  return {
    // A full batch has nothing to wait for: the page may be closed before its time.
    wake: () => wake(++gathered % course.events ? GATHER : 0),
    flush: hurry,
    stop() {
      stopped = true
      cancel?.()
      aborter.abort()
      stops.forEach(stop => stop())
    },
  }
}

const idsOf = (events: Event[]) => events.map(({ id }) => id)
