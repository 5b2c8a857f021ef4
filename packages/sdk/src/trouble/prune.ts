import { after, type Entry, type Shelf } from '../shelf.ts'

/** Makes room on a full disk: removes the older half of the records that every endpoint has acknowledged. */
export async function prune(shelf: Shelf, records: string, pending: string): Promise<boolean> {
  const keysOf = async (prefix: string) => (await shelf.entries(prefix, after(prefix))).map(([key]) => key)
  const waiting = new Set((await keysOf(pending)).map(key => key.slice(key.lastIndexOf(' ') + 1)))
  const done = (await keysOf(records)).filter(key => !waiting.has(key))
  const oldest = done.slice(0, Math.ceil(done.length / 2))
  await shelf.write(oldest.map((key): Entry => [key, undefined]))
  return oldest.length > 0
}
