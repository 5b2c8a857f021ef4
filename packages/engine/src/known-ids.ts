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

/** Two generations: when the younger is full and old enough, the older goes. So nothing is moved, event by event. */
export function createKnownIds(saved: readonly string[] = [], at = Number.NEGATIVE_INFINITY): KnownIds {
  let older = new Map<string, number>(saved.map(id => [id, at]))
  let younger = new Map<string, number>()
  let began = Number.POSITIVE_INFINITY

  return {
    add(id, at) {
      if (younger.has(id) || older.has(id)) return false
      if (younger.size >= most || (younger.size >= enough && at - began > overlap)) {
        older = younger
        younger = new Map()
        began = at
      }
      if (!younger.size) began = at
      younger.set(id, at)
      return true
    },
    since(at) {
      const all = [...older, ...younger]
      return all.flatMap(([id, time], i) => (time >= at || i >= all.length - last ? [id] : []))
    },
  }
}
