import type { Event } from '@okyaku/engine'

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** The first events that fit: at least one, so that an event too large is refused by the server, by itself. */
export function cut(events: Event[], most = Number.POSITIVE_INFINITY, mostBytes: number): Event[] {
  let bytes = 0
  const end = events.findIndex((event, i) => {
    bytes += bytesOf(JSON.stringify(event)) + 1
    return i >= most || (i > 0 && bytes > mostBytes)
  })
  return end < 0 ? events : events.slice(0, end)
}
