/** Which events have been counted, so that one that comes from two sides counts once. */
export interface KnownIds {
  /**
   * True where the id is a new one. `at`: the time of its event, which is the same whenever it is handed in; an event at
   * no time is none.
   */
  add(id: string, at: number): boolean
  /** The ids of events since that time, and in any case of those that came last. */
  since(at: number): string[]
}

/** Other tabs and the journal hand in the same event within a minute. */
export const overlap = 60_000
/** Fewer are kept in any case. */
const enough = 256
/** So many of those that came last are kept from visit to visit, however old they are. */
const last = 64
/** More are not kept by one generation: nobody does so much in a minute but a machine. */
const most = 512

/** Ids with the times of their events, in the order of their arrival. */
class Generation {
  readonly ids: string[] = []
  readonly times: number[] = []
  /** Those that somebody has had to look for: mostly none. */
  readonly #indexed = new Set<string>()

  has(id: string): boolean {
    for (let i = this.#indexed.size; i < this.ids.length; i++) this.#indexed.add(this.ids[i]!)
    return this.#indexed.has(id)
  }

  add(id: string, at: number): void {
    this.ids.push(id)
    this.times.push(at)
  }

  /** Whether the others that come have to be in the next generation. */
  isFull(now: number): boolean {
    const { length } = this.ids
    return length > most || (length > enough && now - this.times[0]! > overlap)
  }
}

/**
 * Two generations: when the younger is full and old enough, the older goes. So nothing is moved, event by event. An event
 * that is newer than all before it cannot have been counted: it is noted, and looked for only when one comes that is not.
 */
export function createKnownIds(saved: readonly string[] = [], at = Number.NEGATIVE_INFINITY): KnownIds {
  let older = new Generation()
  let younger = new Generation()
  let newest = at
  for (const id of new Set(saved)) older.add(id, at)

  return {
    add(id, at) {
      if (!Number.isFinite(at)) return false
      if (at > newest) newest = at
      else if (younger.has(id) || older.has(id)) return false
      younger.add(id, at)
      if (younger.isFull(at)) {
        older = younger
        younger = new Generation()
      }
      return true
    },
    since(at) {
      const all = [...older.ids, ...younger.ids]
      const times = [...older.times, ...younger.times]
      return all.filter((_, i) => times[i]! >= at || i >= all.length - last)
    },
  }
}
