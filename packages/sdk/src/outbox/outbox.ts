import type { Event } from '@okyaku/engine'
import { later, now, onHidden, onVisible, onWindow, random, type Stop } from '../browser.ts'
import type { Pending } from '../journal.ts'
import { createFarewell } from './farewell.ts'
import { createLock } from './lock.ts'
import { backoff, firstCourse, nextCourse, type Outcome, REFUSAL_PERIOD } from './policy.ts'
import { type Batch, cut, encode, type Send, send as sendByFetch } from './send.ts'

export interface OutboxOptions {
  to: string
  site: string
  pending: Pending
  /** Every loss has a reason and a count. */
  lost(reason: string, count: number): void
  sent(count: number): void
  /** The endpoint refuses what it gets: the site's owner wants to know. */
  refused(to: string, status: number): void
  send?: Send
  clock?: { now(): number; random(): number; later(fn: () => void, ms: number): Stop }
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
export function startOutbox({ to, site, pending, lost, sent, refused, ...rest }: OutboxOptions): Outbox {
  const { send = sendByFetch, clock = { now, random, later } } = rest
  const alone = createLock(`okyaku ${to}`, clock.now)
  /** Refused by themselves, and since when: tried once more after a while, and not in the way of the others. */
  const aside = new Map<string, { event: Event; since: number }>()
  const flying = new Set<string>()
  let course = firstCourse
  /** The server asked not to be called before. */
  let askedUntil = 0
  /** We wait by ourselves, until then or until there is reason to hope. */
  let calmUntil = 0
  let gzip = true
  let aborter = new AbortController()
  let cancel: Stop | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let running: Promise<void> | undefined
  let stopped = false

  function wake(ms = GATHER): void {
    const at = Math.max(clock.now() + ms, askedUntil, calmUntil)
    if (stopped || at >= dueAt) return
    cancel?.()
    dueAt = at
    cancel = clock.later(() => void run(), at - clock.now())
  }

  function run(): Promise<void> {
    cancel?.()
    dueAt = Number.POSITIVE_INFINITY
    running ??= alone(tryDrain).then(ran => {
      running = undefined
      if (!ran && pending.fresh().length) wake(LOOK_AGAIN)
    })
    return running
  }

  /** A disk that cannot be read now is asked again later. */
  const tryDrain = () => drain().catch(() => wake(LOOK_AGAIN))

  async function drain(): Promise<void> {
    while (clock.now() >= Math.max(askedUntil, calmUntil)) {
      const known = pending.fresh().filter(({ id }) => !isBusy(id))
      const batch = cut(again() ?? (await pending.oldest(course.events, busy())), course.bytes)
      if (stopped || aborter.signal.aborted) return
      // Another tab has delivered what this one still remembers.
      if (!batch.events.length) return void pending.acknowledge(known.map(({ id }) => id))
      await deliver(batch)
    }
    wake(0)
  }

  /** On its way, or set aside. */
  const isBusy = (id: string) => flying.has(id) || farewell.flying.has(id) || aside.has(id)
  const busy = () => {
    const fresh = pending.fresh().map(({ id }) => id)
    return new Set([...flying, ...aside.keys(), ...fresh.filter(isBusy)])
  }

  /** A refused event whose second chance has come. */
  function again(): Event[] | undefined {
    const found = [...aside.values()].find(({ since }) => clock.now() - since >= REFUSAL_PERIOD)
    return found && [found.event]
  }

  async function deliver(batch: Batch): Promise<void> {
    for (const { id } of batch.events) flying.add(id)
    const { signal } = aborter
    const outcome = await send({ to, body: encode(site, batch.texts, clock.now()), gzip, signal })
    for (const { id } of batch.events) flying.delete(id)
    if (!stopped && !signal.aborted) await settle(batch, outcome)
  }

  async function settle({ events, bytes }: Batch, outcome: Outcome): Promise<void> {
    const single = events.length === 1 ? events[0] : undefined
    course = nextCourse(course, outcome, events.length, bytes)
    if (outcome.kind === 'sent') await acknowledge(events, outcome)
    if (outcome.kind === 'unreachable') {
      askedUntil = clock.now() + (outcome.retryAfter ?? 0)
      calm()
    }
    if (outcome.kind === 'too-large' && single) await giveUp(single, 'too-large')
    if (outcome.kind === 'refused') {
      // Perhaps it was only the compression that the server did not understand: then there is nothing to wait for.
      if (gzip) gzip = false
      else calm()
      refused(to, outcome.status)
      if (single) await setAside(single, `status-${outcome.status}`)
    }
  }

  const calm = () => {
    calmUntil = clock.now() + backoff(course.failures, clock.random())
  }

  async function acknowledge(events: Event[], { rejected }: Outcome & { kind: 'sent' }): Promise<void> {
    for (const { id } of events) aside.delete(id)
    for (const { reason } of rejected) lost(String(reason ?? 'rejected'), 1)
    sent(events.length - rejected.length)
    await pending.acknowledge(events.map(({ id }) => id))
  }

  async function setAside(event: Event, reason: string): Promise<void> {
    const since = aside.get(event.id)?.since ?? clock.now()
    if (clock.now() - since >= REFUSAL_PERIOD) return giveUp(event, reason)
    aside.set(event.id, { event, since })
    clock.later(() => wake(0), REFUSAL_PERIOD)
  }

  async function giveUp(event: Event, reason: string): Promise<void> {
    aside.delete(event.id)
    lost(reason, 1)
    await pending.acknowledge([event.id])
  }

  function hurry(): Promise<void> {
    calmUntil = 0
    return run()
  }

  const farewell = createFarewell({
    send: texts => send({ to, body: encode(site, texts, clock.now()), keepalive: true }),
    acknowledge,
  })

  const stops = [
    onHidden(leaving => {
      if (clock.now() < askedUntil) return
      // A request or a lock held on leaving keeps the page out of the back/forward cache.
      if (leaving) aborter.abort()
      farewell.say(pending.fresh().filter(({ id }) => !aside.has(id) && (leaving || !flying.has(id))))
    }),
    onVisible(() => {
      if (aborter.signal.aborted) aborter = new AbortController()
      // Not at once: the page that was here before may still be writing.
      calmUntil = 0
      wake()
    }),
    onWindow('online', () => void hurry()),
  ]
  wake(0)
  return {
    wake: () => wake(),
    flush: hurry,
    stop() {
      stopped = true
      cancel?.()
      aborter.abort()
      stops.forEach(stop => stop())
    },
  }
}
