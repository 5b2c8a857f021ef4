import { day } from './duration.ts'
import { createExactSum, isAmount } from './exact-sum.ts'

/**
 * The sum of amounts at or after a moment, equal to a full scan at every moment. Ask by the clock alone, not for moments to
 * come: what lies long before the last `start` is forgotten.
 */
export interface Total {
  /** Counts an amount; in any order of `at`. One that is no number adds nothing. */
  insert(at: number, amount: number): void
  /** The exact sum, rounded once, of the amounts at `start` or later. For ever, `start` is -Infinity. */
  since(start: number): number
  /** The time of the oldest amount that counts, which is the next to leave; for ever, none leaves. */
  firstSince(start: number): number | undefined
  /** One by one as they leave, the amounts that count: the time of each, and the sum of what is then left. */
  leavingSince(start: number): Iterable<{ at: number; left: number }>
  /** False once a `start` was asked for that lies before what is remembered. */
  readonly isComplete: boolean
  snapshot(): KeptTotal
}

/** Plain JSON. */
export type KeptTotal = KeptSum | KeptEntries

/** Of all that ever was. */
interface KeptSum {
  sum: number[]
}

interface KeptEntries {
  /** The first time, and how much later each of the others is. */
  gaps: number[]
  amounts: number[]
  /** The `start` asked for last. */
  asked?: number
  /** What was before it is forgotten. */
  forgotten?: number
  incomplete?: true
}

/** How far the clock may be set back before the journal has to be read again. */
const slack = 31 * day
/** Entries are forgotten by the batch, so that each costs but once. */
const batch = 256

/**
 * @param span the window's length in ms, `Infinity` for ever; undefined where the window begins at a moment that only
 *   the asker knows, as a session or a day does
 * @param kept the snapshot of such a total, to go on from
 */
export function createTotal(span: number | undefined, kept?: KeptTotal): Total {
  if (span === Number.POSITIVE_INFINITY) return createTotalForEver(kept as KeptSum | undefined)
  return createTotalSince(span ?? day, kept as KeptEntries | undefined)
}

function createTotalForEver(kept: KeptSum = { sum: [] }): Total {
  const sum = createExactSum(kept.sum)
  return {
    insert: (_, amount) => sum.add(amount),
    since: () => sum.value(),
    firstSince: () => undefined,
    leavingSince: () => [],
    isComplete: true,
    snapshot: () => ({ sum: sum.snapshot() }),
  }
}

function createTotalSince(span: number, kept: KeptEntries = { gaps: [], amounts: [] }): Total {
  const times = timesOf(kept.gaps)
  const amounts = [...kept.amounts]
  let { asked, forgotten = Number.NEGATIVE_INFINITY } = kept
  let isComplete = !kept.incomplete
  /** `sum` is that of the entries from `first` on, which are those at `begin` or later. */
  let begin = Number.NEGATIVE_INFINITY
  let first = 0
  const sum = createExactSum()
  for (const amount of amounts) sum.add(amount)
  let full = times.length + batch

  function insert(at: number, amount: number): void {
    if (!isAmount(amount) || amount === 0 || at < forgotten) return
    const place = placeOf(at)
    if (place === times.length) {
      times.push(at)
      amounts.push(amount)
    } else {
      times.splice(place, 0, at)
      amounts.splice(place, 0, amount)
    }
    if (at < begin) first++
    else sum.add(amount)
    if (times.length >= full) forget()
  }

  /** Behind those of the same time. */
  function placeOf(at: number): number {
    let place = times.length
    while (place > 0 && times[place - 1]! > at) place--
    return place
  }

  function moveTo(start: number): void {
    asked = start
    if (start < forgotten) isComplete = false
    begin = start
    while (first < times.length && times[first]! < start) sum.subtract(amounts[first++]!)
    while (first > 0 && times[first - 1]! >= start) sum.add(amounts[--first]!)
  }

  /**
   * By what was asked for last, for that is the clock's word. The newest entry is the next best: one event from a clock
   * that was years ahead would have all others forgotten.
   */
  function forget(): void {
    const start = asked ?? (times.at(-1) ?? 0) - span
    const before = start - slack
    let old = 0
    while (old < times.length && times[old]! < before) old++
    if (old > 0) {
      forgotten = before
      for (const amount of amounts.slice(first, old)) sum.subtract(amount)
      times.splice(0, old)
      amounts.splice(0, old)
      first = Math.max(0, first - old)
    }
    full = times.length * 2 + batch
  }

  return {
    insert,
    since(start) {
      moveTo(start)
      return sum.value()
    },
    firstSince(start) {
      moveTo(start)
      return times[first]
    },
    *leavingSince(start) {
      moveTo(start)
      const left = createExactSum(sum.snapshot())
      for (let i = first; i < times.length; i++) {
        left.subtract(amounts[i]!)
        yield { at: times[i]!, left: left.value() }
      }
    },
    get isComplete() {
      return isComplete
    },
    snapshot() {
      forget()
      return {
        gaps: times.map((at, i) => (i ? at - times[i - 1]! : at)),
        amounts: [...amounts],
        ...(asked !== undefined && Number.isFinite(asked) && { asked }),
        ...(Number.isFinite(forgotten) && { forgotten }),
        ...(!isComplete && { incomplete: true as const }),
      }
    },
  }
}

function timesOf(gaps: readonly number[]): number[] {
  let at = 0
  return gaps.map(gap => (at += gap))
}
