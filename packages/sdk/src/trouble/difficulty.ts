import type { Event } from '@okyaku/engine'
import type { Difficulty, DifficultyOptions } from '../outbox/outbox.ts'
import { outcomeOf } from './outcome.ts'

/** An event that the server refuses by itself is given up after this long, and not before. */
const REFUSAL_PERIOD = 60_000
/** By fifths, a hundred events come down to the one to blame in three steps. */
const NARROWING = 5

/** Goes on where a server answers, but not with a yes. */
export function createDifficulty(options: DifficultyOptions): Difficulty {
  const { course, clock, giveUp, refused, wake } = options
  const most = course.events
  /** Refused by themselves, and since when. */
  const aside = new Map<string, { event: Event; since: number }>()
  /** Events of a refused batch that have not gone through yet: one of them is to blame. */
  let suspects = 0

  /** The same at once, but otherwise: there is nothing to wait for. */
  function goOn(): void {
    course.failures--
    course.calmUntil = 0
  }

  async function shrink(events: Event[], body: string): Promise<void> {
    goOn()
    // A single event too large says nothing about the size of batches.
    if (events.length === 1) return giveUp(events[0]!, 'too-large')
    course.bytes = Math.ceil(body.length / 2)
  }

  async function narrow(events: Event[], status: number): Promise<void> {
    refused(status)
    // Perhaps it was only the compression that the server did not understand.
    if (course.gzip) goOn()
    course.gzip = false
    if (events.length > 1) {
      suspects = Math.max(suspects, events.length)
      course.events = Math.ceil(events.length / NARROWING)
      return
    }
    // Found: it is set aside, and the others may go together again.
    suspects = 0
    course.events = most
    await setAside(events[0]!, `status-${status}`)
  }

  async function setAside(event: Event, reason: string): Promise<void> {
    const since = aside.get(event.id)?.since ?? clock.now()
    if (clock.now() - since >= REFUSAL_PERIOD) {
      aside.delete(event.id)
      return giveUp(event, reason)
    }
    aside.set(event.id, { event, since })
    clock.later(wake, REFUSAL_PERIOD)
  }

  return {
    async meet(events, body, { status, retryAfter = null }) {
      const outcome = outcomeOf(status, retryAfter, clock.date())
      if (outcome.kind === 'too-large') await shrink(events, body)
      else if (outcome.kind === 'refused') await narrow(events, status)
      else course.askedUntil = clock.now() + outcome.retryAfter
    },
    passed(ids) {
      for (const id of ids) aside.delete(id)
      suspects = Math.max(0, suspects - ids.length)
      if (!suspects) course.events = most
    },
    aside: () => aside.keys(),
    again() {
      const found = [...aside.values()].find(({ since }) => clock.now() - since >= REFUSAL_PERIOD)
      return found && [found.event]
    },
  }
}
