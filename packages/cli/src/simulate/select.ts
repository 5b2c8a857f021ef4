import type { Event } from '@okyaku/engine'

export interface Selection {
  /** Only this visitor. */
  visitor?: string | undefined
  /** Nothing after this time, in ms since the epoch. */
  until?: number | undefined
}

/** The events of a selection, in their order. */
export function* select(events: Iterable<Event>, { visitor, until }: Selection): Generator<Event> {
  for (const event of events) {
    if (until !== undefined && event.at > until) return
    if (visitor === undefined || event.visitor === visitor) yield event
  }
}
