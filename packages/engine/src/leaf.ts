import type { Hinge } from './asked.ts'
import type { Context } from './context.ts'

/** The smallest thing that holds or not: a leaf of the network. It is asked again when its sources change. */
export interface Leaf {
  /** What it hangs on: `session`, `tier`, `tally 3`, `store 0`. */
  readonly sources: readonly string[]
  /** It hangs on the very moment, and is asked only when somebody wants to know. */
  readonly isPassing?: boolean
  /** What its answer hangs on; the moment where absent. */
  readonly hinge?: Hinge | undefined
  holds(context: Context): boolean
  /** The first moment at which time alone may change what it is: early rather than late. */
  changesAt?(context: Context, holds: boolean): number | undefined
}

/** How soon what a leaf hangs on changes: a node that does not hold waits for what changes last. */
export const pace = { visitor: 0, years: 1, days: 2, hours: 3, session: 4, page: 5 }
