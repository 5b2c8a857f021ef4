/** Which events have been counted, so that one that comes from two sides counts once. */
export interface KnownIds {
  /** True where the id is a new one. */
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
interface Generation {
  ids: Set<string>
  times: number[]
}

const empty = (): Generation => ({ ids: new Set(), times: [] })

/** Two generations: when the younger is full and old enough, the older goes. So nothing is moved, event by event. */
export function createKnownIds(saved: readonly string[] = [], at = Number.NEGATIVE_INFINITY): KnownIds {
  let older: Generation = { ids: new Set(saved), times: saved.map(() => at) }
  let younger = empty()

  return {
    add(id, at) {
      if (older.ids.has(id)) return false
      const { size } = younger.ids
      if (younger.ids.add(id).size === size) return false
      younger.times.push(at)
      if (size >= most || (size >= enough && at - younger.times[0]! > overlap)) {
        older = younger
        younger = empty()
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
