import type { Event, Program } from '@okyaku/engine'
import type { Summary } from './summary.ts'
import { timeline } from './timeline.ts'
import { createVisitor, type Decided, type Visitor } from './visitor.ts'

/** Where a visitor has come to in the rehearsal. */
export interface Rehearsing extends Pick<Visitor, 'wakesAt'> {
  visitor: Visitor
  /** The event seen last. */
  last: Event
}

export type Visitors = Map<string, Rehearsing>

export interface RehearseOptions {
  /** Takes up the visitors, to be asked afterwards. */
  visitors?: Visitors | undefined
  /** The end, in ms since the epoch; else what waits after the last event is waited for. */
  until?: number | undefined
}

/**
 * What the engine would decide, in the order of time, each visitor with an engine of its own. Counts into `summary` on
 * the way.
 */
export function* rehearse(
  program: Program,
  events: Iterable<Event>,
  summary: Summary,
  { visitors = new Map(), until }: RehearseOptions = {},
): Generator<Decided> {
  function subjectOf(event: Event): Rehearsing {
    const { visitor } = visitors.get(event.visitor) ?? { visitor: createVisitor(program) }
    const subject = { visitor, last: event, wakesAt: visitor.wakesAt }
    visitors.set(event.visitor, subject)
    return subject
  }

  for (const { subject, event } of timeline(events, subjectOf, until)) {
    const { visitor } = subject
    const { decided, goals } = event ? visitor.take(event) : visitor.wake()
    if (event) summary.see(event, visitors.size)
    for (const campaign of goals) summary.reached(campaign)
    for (const one of decided) {
      summary.decided(one.decision, one.event.visitor)
      yield one
    }
  }
}
