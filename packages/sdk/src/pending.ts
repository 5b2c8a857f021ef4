import type { Event } from '@okyaku/engine'
import { after, type Entry, type Shelf } from './shelf.ts'

/** The events of this device that one endpoint has not acknowledged. */
export interface Pending {
  /** The oldest ones, of all tabs and earlier visits. */
  oldest(limit: number, skip: ReadonlySet<string>): Promise<Event[]>
  /** Those recorded by this page, at once: on closing there is no time to ask the disk. */
  fresh(): Event[]
  acknowledge(ids: Iterable<string>): Promise<void>
}

/** What the journal tells it beside. */
export interface PendingBook extends Pending {
  /** An event of the record waits. Returns what is to be written. */
  add(record: string, event: Event): Entry[]
  /** What has to be written of a record for its events to wait. */
  markers(record: string): Entry[]
  /** This page need not remember the record: it is on the disk. */
  release(record: string): unknown
  /** Nothing waits any longer. Returns what is to be written. */
  forget(): Promise<Entry[]>
}

export interface PendingOptions {
  /** Of the endpoint, as it stands in the keys. */
  name: string
  takes(event: Event): boolean
  /** Where everything is, once all that was to be written has been. */
  shelf(): Promise<Shelf>
  /** The events of a record of this page. */
  own(record: string): readonly Event[] | undefined
  write(entries: Entry[]): Promise<void>
}

/** Key of a marker "not acknowledged", before the endpoint's name and the record's key. Its value: the ids that wait. */
export const PENDING = 'o:'

export function createPending({ name, takes, shelf, own, write }: PendingOptions): PendingBook {
  const prefix = `${PENDING}${name} `
  /** By record, the ids that wait: of this page's records and of those read. */
  const waiting = new Map<string, string[]>()
  /** The records that were read to be sent: they are known until they are acknowledged. */
  const taken = new Set<string>()

  const markers = (record: string): Entry[] => {
    const ids = waiting.get(record)
    return ids ? [[prefix + record, ids]] : []
  }

  return {
    add(record, event) {
      if (!takes(event)) return []
      const ids = waiting.get(record) ?? []
      ids.push(event.id)
      waiting.set(record, ids)
      return markers(record)
    },
    markers,
    release: record => taken.has(record) || waiting.delete(record),
    async oldest(limit, skip) {
      const disk = await shelf()
      const found = await disk.entries(prefix, after(prefix), limit + skip.size)
      const wanted = new Set<string>()
      const records = []
      for (const [key, ids] of found as [string, string[]][]) {
        if (wanted.size >= limit) break
        const record = key.slice(prefix.length)
        waiting.set(record, ids)
        taken.add(record)
        records.push(record)
        for (const id of ids) if (!skip.has(id)) wanted.add(id)
      }
      const events = ((await disk.get(records)) as (Event[] | undefined)[]).flatMap(events => events ?? [])
      return events.filter(({ id }) => wanted.has(id)).slice(0, limit)
    },
    fresh: () =>
      [...waiting].flatMap(([record, ids]) => own(record)?.filter(({ id }) => ids.includes(id)) ?? []),
    acknowledge(ids) {
      const gone = new Set(ids)
      const entries: Entry[] = []
      for (const [record, waited] of waiting) {
        const left = waited.filter(id => !gone.has(id))
        if (left.length === waited.length) continue
        taken.delete(record)
        if (left.length) waiting.set(record, left)
        else waiting.delete(record)
        entries.push([prefix + record, left.length ? left : undefined])
      }
      return write(entries)
    },
    async forget() {
      waiting.clear()
      taken.clear()
      const found = await (await shelf()).entries(prefix, after(prefix))
      return found.map(([key]): Entry => [key, undefined])
    },
  }
}
