import type { Event } from '@okyaku/engine'

/** Somebody for whom something may be due by itself. */
export interface Waking {
  /** The next time at which that is so. */
  wakesAt(): number | undefined
}

/** Whose turn it is: something has happened to them, or, without an event, something is due. */
export interface Turn<Subject> {
  subject: Subject
  event?: Event
}

/**
 * Events, and between them what is due by itself, of all visitors in the order of time. Each turn has to be taken before
 * the next one is asked for.
 */
export function* timeline<Subject extends Waking>(
  events: Iterable<Event>,
  subjectOf: (event: Event) => Subject,
  until = Number.POSITIVE_INFINITY,
): Generator<Turn<Subject>> {
  const waiting: { at: number; subject: Subject }[] = []

  function schedule(subject: Subject): void {
    const at = subject.wakesAt()
    if (at === undefined) return
    let place = waiting.length
    while (place > 0 && waiting[place - 1]!.at > at) place--
    waiting.splice(place, 0, { at, subject })
  }

  function* dueBefore(end: number): Generator<Turn<Subject>> {
    while (waiting.length && waiting[0]!.at < end) {
      const { at, subject } = waiting.shift()!
      // Something has happened since that has changed when it wakes.
      if (subject.wakesAt() !== at) continue
      yield { subject }
      schedule(subject)
    }
  }

  for (const event of events) {
    yield* dueBefore(event.at)
    const subject = subjectOf(event)
    yield { subject, event }
    schedule(subject)
  }
  // What is due at the very end has happened.
  yield* dueBefore(until === Number.POSITIVE_INFINITY ? until : until + 1)
}
