/** What is to be looked at again when a time has come: the earliest first. */
export interface Alarms {
  /** Asks to be told about `id` at `at`; an earlier time that was asked for stands. */
  set(id: number, at: number): void
  /** The earliest time; Infinity where there is none. */
  readonly next: number
  /** The id that is due next; call while `next` has come. */
  take(): number
  clear(): void
}

/** A binary heap in which each id has one time. A time that an earlier one has overtaken is passed over. */
export function createAlarms(ids: number): Alarms {
  const set = new Float64Array(ids).fill(Number.POSITIVE_INFINITY)
  let times: number[] = []
  let owners: number[] = []

  function push(id: number, at: number): void {
    let place = times.length
    while (place > 0) {
      const above = (place - 1) >> 1
      if (times[above]! <= at) break
      times[place] = times[above]!
      owners[place] = owners[above]!
      place = above
    }
    times[place] = at
    owners[place] = id
  }

  function pop(): void {
    const at = times.pop()!
    const id = owners.pop()!
    const size = times.length
    if (!size) return
    let place = 0
    for (let below = 1; below < size; below = 2 * place + 1) {
      if (below + 1 < size && times[below + 1]! < times[below]!) below++
      if (times[below]! >= at) break
      times[place] = times[below]!
      owners[place] = owners[below]!
      place = below
    }
    times[place] = at
    owners[place] = id
  }

  /** Ids whose time has been overtaken by an earlier one stand in the heap twice. */
  const dropStale = () => {
    while (times.length && set[owners[0]!] !== times[0]) pop()
  }

  return {
    set(id, at) {
      if (!(at < set[id]!)) return
      set[id] = at
      push(id, at)
    },
    get next() {
      return times.length ? times[0]! : Number.POSITIVE_INFINITY
    },
    take() {
      const id = owners[0]!
      set[id] = Number.POSITIVE_INFINITY
      pop()
      dropStale()
      return id
    },
    clear() {
      set.fill(Number.POSITIVE_INFINITY)
      times = []
      owners = []
    },
  }
}
