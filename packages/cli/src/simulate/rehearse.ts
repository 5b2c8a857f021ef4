import type { Event, Program } from '@okyaku/engine'
import type { Summary } from './summary.ts'
import { createVisitor, type Decided, type Visitor } from './visitor.ts'

/** Where a visitor has come to in the rehearsal. */
export interface Rehearsing {
  visitor: Visitor
  /** The event seen last. */
  last: Event
}

export type Visitors = Map<string, Rehearsing>

/**
 * What the engine would decide, event by event in the order given, each visitor with an engine of its own. Counts into
 * `summary` on the way, and keeps the visitors in `visitors`.
 */
export function* rehearse(
  program: Program,
  events: Iterable<Event>,
  summary: Summary,
  visitors: Visitors = new Map(),
): Generator<Decided> {
  for (const event of events) {
    const { visitor } = visitors.get(event.visitor) ?? { visitor: createVisitor(program) }
    visitors.set(event.visitor, { visitor, last: event })
    const { decided, goals } = visitor.take(event)
    summary.see(event, visitors.size)
    for (const campaign of goals) summary.reached(campaign)
    for (const one of decided) {
      summary.decided(one.decision, event.visitor)
      yield one
    }
  }
}
