import type { Event } from '@okyaku/engine'
import { type Refusal, refusals } from './refusals.ts'
import { validateEvent } from './validate.ts'

/** An event that is refused for good: sending it again would not help. */
export interface Rejected {
  /** Null where the event has no usable id; `index` says which one it was. */
  id: string | null
  index: number
  reason: Refusal
  /** The reason as a sentence, for a person. */
  detail: string
}

export type Batch =
  | { ok: true; site: string; events: Event[]; rejected: Rejected[] }
  | { ok: false; error: string }

const VERSION = 1
/** Events of a sender that names no site. */
export const NO_SITE = 'default'
const MAX_SITE = 64

/**
 * Reads `{ "v": 1, "site": "demo", "sent_at": 1790000000000, "events": [...] }` and sorts its events into good and
 * refused ones. A batch fails as a whole only when it is not a batch.
 */
export function readBatch(input: unknown, now: number): Batch {
  const error = envelopeError(input)
  if (error) return { ok: false, error }
  const { site, events: items } = input as { site?: string | null; events: unknown[] }
  const events: Event[] = []
  const rejected: Rejected[] = []
  items.forEach((item, index) => {
    const result = validateEvent(item, now)
    if (result.ok) events.push(result.event)
    else rejected.push({ id: idOf(item), index, reason: result.refusal, detail: refusals[result.refusal] })
  })
  return { ok: true, site: site ?? NO_SITE, events: withoutRepeats(events), rejected }
}

function envelopeError(input: unknown): string | undefined {
  const batch = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {}
  if (!Array.isArray(batch.events)) {
    return 'The body must be an object with an array "events": { "v": 1, "site": "...", "events": [...] }.'
  }
  if (batch.v !== undefined && batch.v !== VERSION) {
    return `This collector reads version ${VERSION} of the wire format; the body says another in "v".`
  }
  const site = batch.site ?? NO_SITE
  if (typeof site !== 'string' || site.length === 0 || site.length > MAX_SITE) {
    return `"site" must be a text of 1 to ${MAX_SITE} characters.`
  }
  return undefined
}

/** The first of each id. The store would drop the rest too, but only once it has them. */
function withoutRepeats(events: Event[]): Event[] {
  const byId = new Map<string, Event>()
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event)
  return [...byId.values()]
}

function idOf(item: unknown): string | null {
  const id = (item as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : null
}
