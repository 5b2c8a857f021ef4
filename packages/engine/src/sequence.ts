import { createFold, type Fold, type KeptFold } from './fold.ts'

/** One event as the steps of a sequence see it. */
export interface SequenceEntry {
  readonly at: number
  /** Which steps it can be, from 0. */
  readonly steps: readonly number[]
  /** Whether it is one that the sequence must be without. */
  readonly breaks: boolean
}

/** Plain JSON. */
interface Progress {
  /** By step: the latest time at which a run up to this step can have begun. */
  readonly begun: readonly (number | null)[]
  /** The last step of the latest run that was within its time. */
  readonly match: number | null
}

export type KeptSequence = KeptFold<SequenceEntry, Progress>

export interface Sequence extends Omit<Fold<SequenceEntry, Progress>, 'state'> {
  /**
   * The time of the last step of the latest run that holds: strictly one event after the other, the first to the last
   * within the time, nothing after the first that breaks it.
   */
  lastMatch(): number | undefined
}

/**
 * @param steps how many, at least 2
 * @param within ms from the first step to the last, at most
 * @param kept the snapshot of the same sequence, to go on from
 */
export function createSequence(
  { steps, within }: { steps: number; within: number },
  kept?: KeptSequence,
): Sequence {
  const last = steps - 1
  const initial: Progress = { begun: Array(steps).fill(null), match: null }

  /**
   * Of all runs that end with an event, the one that began last is within the time if any is, and no break lies between
   * that does not lie between for the others too. So it alone is kept.
   */
  function step(before: Progress, { at, steps, breaks }: SequenceEntry): Progress {
    const { begun: earlier, match } = breaks ? initial : before
    const begun = earlier.map((time, i) => {
      if (!steps.includes(i)) return time
      return i === 0 ? at : (earlier[i - 1] ?? time)
    })
    const ends = steps.includes(last) && earlier[last - 1] != null && at - earlier[last - 1]! <= within
    return { begun, match: ends ? at : match }
  }

  const fold = createFold({ initial, step, resets: ({ breaks }) => breaks }, kept)
  return {
    insert(entry) {
      if (entry.steps.length || entry.breaks) fold.insert(entry)
    },
    lastMatch: () => fold.state().match ?? undefined,
    get isComplete() {
      return fold.isComplete
    },
    snapshot: fold.snapshot,
  }
}
