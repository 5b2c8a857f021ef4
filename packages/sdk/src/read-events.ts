import type { Event } from '@okyaku/engine'
import { timePrefix } from './ids.ts'
import type { Journal } from './journal.ts'

/** A long journal is read in pieces: to read a thousand events holds up a slow page for some 20 ms. */
const SLICE = 500
/** So many records are read first, to see how long they are. */
const FIRST_RECORDS = 5

/** The events of a journal, in order: those since a time, or all. */
export async function readEvents({ records }: Pick<Journal, 'records'>, since = 0): Promise<Event[]> {
  const events: Event[] = []
  let limit = FIRST_RECORDS
  let from: string | undefined
  for (;;) {
    const some = await records(since, limit, from)
    for (const [, record] of some) events.push(...record)
    if (some.length < limit) return inOrder(events, timePrefix(since))
    // The first key that can follow.
    from = `${some.at(-1)![0]}\0`
    const count = some.reduce((sum, [, record]) => sum + record.length, 0)
    limit = Math.ceil((SLICE * some.length) / count)
  }
}

/** Those of two tabs may stand in each other's records. */
const inOrder = (events: Event[], from: string) =>
  events.filter(({ id }) => id >= from).sort((a, b) => (a.id < b.id ? -1 : 1))
