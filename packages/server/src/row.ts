import type { Event } from '@okyaku/engine'

/** An event as it is handed to the store. */
export interface Arrival {
  site: string
  event: Event
  /** Milliseconds since the epoch, by the collector's clock. */
  receivedAt: number
}

/** A row of `event_log`. */
export function toRow({ site, event, receivedAt }: Arrival): Record<string, string> {
  const { id, name, at, visitor, session, member, tier, page, props } = event
  return {
    site: wellFormed(site),
    id: wellFormed(id),
    name: wellFormed(name),
    at: toDateTime(at),
    visitor: wellFormed(visitor),
    session: wellFormed(session),
    member: wellFormed(member),
    tier: wellFormed(tier),
    url: wellFormed(page?.url),
    path: wellFormed(page?.path),
    title: wellFormed(page?.title),
    referrer: wellFormed(page?.referrer),
    // JSON.stringify writes half a surrogate pair as an escape sequence, which is plain ASCII to the store.
    props: JSON.stringify(props ?? {}),
    received_at: toDateTime(receivedAt),
  }
}

/**
 * Half a surrogate pair, which a page gets by cutting an emoji in two, has no UTF-8; ClickHouse refuses the whole
 * insert for it. It becomes U+FFFD, as in every text that leaves a browser.
 */
function wellFormed(text = ''): string {
  return Buffer.from(text).toString()
}

/** `2026-11-22 12:33:50.123`: a bare number would be read as seconds or as milliseconds, depending on its size. */
function toDateTime(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '')
}
