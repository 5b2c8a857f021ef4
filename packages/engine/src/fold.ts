/** A state that came of a visitor's events in the order of `at`, equal times in the order of arrival. */
export interface Fold<Entry, State> {
  /** Takes in an event; a late one is put in its place. */
  insert(entry: Entry): void
  state(): State
  /**
   * False once an event came too late to be put in its place: read the journal again, in the order of `at`. True again
   * after a reset.
   */
  readonly isComplete: boolean
  snapshot(): KeptFold<Entry, State>
}

export interface Folding<Entry, State> {
  /** Before anything has happened. JSON. */
  initial: State
  /** The state after the entry. Pure: it leaves the state before as it was. */
  step(state: State, entry: Entry): State
  /** Whether nothing that was before the entry matters any more. Then no event before it can come too late. */
  resets?(entry: Entry): boolean
}

/** Plain JSON. */
export interface KeptFold<Entry, State> {
  /** The state before the log. */
  settled: State
  /** The time of the last entry in it; absent where there is none. */
  settledAt?: number
  /** Nothing before it matters. */
  resetAt?: number
  log: Entry[]
  incomplete?: true
}

/** So many events can still be joined by one that should have come before them. */
const logLength = 64

/** @param kept the snapshot of a fold with the same `step`, to go on from */
export function createFold<Entry extends { readonly at: number }, State>(
  { initial, step, resets }: Folding<Entry, State>,
  kept: KeptFold<Entry, State> = { settled: initial, log: [] },
): Fold<Entry, State> {
  let { settled, settledAt = Number.NEGATIVE_INFINITY, resetAt = Number.NEGATIVE_INFINITY } = kept
  let isComplete = !kept.incomplete
  const log = [...kept.log]
  let state = refold()

  function refold(): State {
    let state = settled
    for (const entry of log) state = step(state, entry)
    return state
  }

  function insert(entry: Entry): void {
    if (entry.at < resetAt) return
    if (entry.at < settledAt) isComplete = false
    const place = placeOf(entry.at)
    const isLast = place === log.length
    log.splice(place, 0, entry)
    if (resets?.(entry)) beginWith(place)
    else if (log.length > logLength) settleOldest()
    state = isLast ? step(state, entry) : refold()
  }

  /** Forgets what was before a reset, and with it what had come too late. */
  function beginWith(place: number): void {
    const entry = log[place]!
    log.splice(0, place + 1)
    settled = step(initial, entry)
    resetAt = entry.at
    if (resetAt >= settledAt) isComplete = true
    settledAt = Math.max(settledAt, resetAt)
  }

  function settleOldest(): void {
    const oldest = log.shift()!
    settled = step(settled, oldest)
    settledAt = Math.max(settledAt, oldest.at)
  }

  /** Behind those of the same time. */
  function placeOf(at: number): number {
    let place = log.length
    while (place > 0 && log[place - 1]!.at > at) place--
    return place
  }

  return {
    insert,
    state: () => state,
    get isComplete() {
      return isComplete
    },
    snapshot: () => ({
      settled,
      ...(Number.isFinite(settledAt) && { settledAt }),
      ...(Number.isFinite(resetAt) && { resetAt }),
      log: [...log],
      ...(!isComplete && { incomplete: true as const }),
    }),
  }
}
