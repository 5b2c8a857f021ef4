import type { Event, Program } from '@okyaku/engine'
import type { Summary } from './summary.ts'
import { createVisitor, type Decided, type Visitor } from './visitor.ts'

/**
 * What the engine would decide, event by event in the order given, each visitor with an engine of its own. Counts into
 * `summary` on the way.
 */
export function* rehearse(program: Program, events: Iterable<Event>, summary: Summary): Generator<Decided> {
  const visitors = new Map<string, Visitor>()
  for (const event of events) {
    const visitor = visitors.get(event.visitor) ?? createVisitor(program)
    visitors.set(event.visitor, visitor)
    const { decided, goals } = visitor.take(event)
    summary.see(event, visitors.size)
    for (const campaign of goals) summary.reached(campaign)
    for (const one of decided) {
      summary.decided(one.decision)
      yield one
    }
  }
}
