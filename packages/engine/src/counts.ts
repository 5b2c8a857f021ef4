import type { Context } from './context.ts'
import type { Flow } from './flow.ts'
import type { Program } from './program.ts'

/** Keeps true of one visitor the leaves that count: of each counter, how many times its tally has in its window. */
export interface Counts {
  /** Another time has come into the tally: more of its leaves may hold, and none less. */
  grow(tally: number): void
  recount(counter: number): void
  recountAll(): void
  /** A session has begun, or moved its beginning. */
  recountSession(): void
}

export interface CountsOptions {
  program: Program
  context: Context
  flow: Flow
  /** Asks for a `recount` at that time. */
  alarm(counter: number, at: number): void
}

/** More times than are ever kept. */
const outOfReach = 2 ** 31 - 1

/** What is asked at every event lies side by side in flat arrays. */
export function createCounts({ program, context, flow, alarm }: CountsOptions): Counts {
  const { counters, dependents, tallies } = program
  const { memory } = context
  const windows = counters.map(({ window }) => window)
  const tallyOf = Int32Array.from(counters, ({ tally }) => tally)
  /** Of windows that are a length of time; NaN of all others. */
  const lengths = Float64Array.from(windows, ({ length }) => length ?? Number.NaN)
  /** By counter, where its steps and their nodes begin; behind them stands one out of reach. */
  const bottoms = new Int32Array(counters.length)
  const steps: number[] = []
  const nodes: number[] = []
  counters.forEach(({ ladder }, counter) => {
    bottoms[counter] = steps.length
    steps.push(...ladder.steps, outOfReach)
    nodes.push(...ladder.nodes, -1)
  })
  const step = Int32Array.from(steps)
  /** By counter, the step that asks for more than there is. */
  const unmet = bottoms.slice()
  const first = new Int32Array(tallies.length + 1)
  const ofTally = Int32Array.from(dependents.counters.flat())
  dependents.counters.forEach((some, tally) => {
    first[tally + 1] = first[tally]! + some.length
  })

  function startOf(counter: number): number {
    const length = lengths[counter]!
    return length >= 0 ? context.now - length : windows[counter]!.start(context)
  }

  /** When a time leaves the window. */
  function endOf(counter: number, at: number): number | undefined {
    const length = lengths[counter]!
    return length >= 0 ? at + length + 1 : windows[counter]!.end(at)
  }

  /** How many of a counter's leaves hold follows from how many times are in its window. */
  function recount(counter: number): void {
    const times = memory.times[tallyOf[counter]!]!
    const { length } = times
    const start = startOf(counter)
    const bottom = bottoms[counter]!
    let at = unmet[counter]!
    while (length >= step[at]! && times[length - step[at]!]! >= start) flow.set(nodes[at++]!, true)
    while (at > bottom && !(length >= step[at - 1]! && times[length - step[at - 1]!]! >= start))
      flow.set(nodes[--at]!, false)
    unmet[counter] = at
    if (at === bottom) return
    // The one that asks for most is the first to fall.
    const end = endOf(counter, times[length - step[at - 1]!]!)
    if (end !== undefined && end < Number.POSITIVE_INFINITY) alarm(counter, end)
  }

  return {
    grow(tally) {
      const times = memory.times[tally]!
      const { length } = times
      for (let i = first[tally]!; i < first[tally + 1]!; i++) {
        const counter = ofTally[i]!
        const next = step[unmet[counter]!]!
        if (length >= next && times[length - next]! >= startOf(counter)) recount(counter)
      }
    },
    recount,
    recountAll() {
      for (let counter = 0; counter < counters.length; counter++) recount(counter)
    },
    recountSession() {
      for (const counter of dependents.session.counters) recount(counter)
    },
  }
}
