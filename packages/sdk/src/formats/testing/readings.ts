import type { WireFormat } from '@okyaku/engine'
import { uuidOf } from '../shared/uuid.ts'

// biome-ignore lint/suspicious/noExplicitAny: what a server would find in the body.
type Body = any

interface Reading {
  /** What the system knows duplicates by, of every event in a body. */
  keys(body: Body): string[]
  /** That of an event. */
  keyOf?(id: string): string
}

/** How each system reads what it gets. The webhook is one whose `map` sends the id as `key`. */
export const readings: Readonly<Record<WireFormat, Reading>> = {
  okyaku: { keys: ({ events }) => events.map((event: Body) => event.id) },
  segment: { keys: ({ batch }) => batch.map((call: Body) => call.messageId) },
  ga4: { keys: ({ events }) => events.map((event: Body) => event.params.okyaku_id) },
  amplitude: { keys: ({ events }) => events.map((event: Body) => event.insert_id) },
  posthog: { keys: ({ batch }) => batch.map((capture: Body) => capture.uuid), keyOf: uuidOf },
  snowplow: { keys: ({ data }) => data.map((payload: Body) => payload.eid), keyOf: uuidOf },
  cloudevents: { keys: list => list.map((event: Body) => event.id) },
  webhook: { keys: list => list.map((fields: Body) => fields.key) },
}
