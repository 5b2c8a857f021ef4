import { after, type Entry, type Shelf } from '../shelf.ts'

/** Makes room on a full disk: removes the older half of the events that every endpoint has acknowledged. */
export async function prune(shelf: Shelf, events: string, pending: string): Promise<boolean> {
  const markers = await shelf.keys(pending, after(pending))
  const waiting = new Set(markers.map(key => key.slice(key.lastIndexOf(':') + 1)))
  const keys = await shelf.keys(events, after(events))
  const done = keys.filter(key => !waiting.has(key.slice(events.length)))
  const oldest = done.slice(0, Math.ceil(done.length / 2))
  await shelf.write(oldest.map((key): Entry => [key, undefined]))
  return oldest.length > 0
}
