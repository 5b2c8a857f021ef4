import type { Context } from './context.ts'

/** The smallest thing that holds or not: a leaf of the network. It is asked again when its sources change. */
export interface Leaf {
  /** What it hangs on: `session`, `tally 3`, `store 0`, or `visitor.plan` and its like for what is found under a name. */
  readonly sources: readonly string[]
  /** More events cannot end it, so it is not asked while it holds. */
  readonly grows?: true
  /** Whom it can hold for, where these words or numbers say it all: it is asked about no others. */
  readonly only?: readonly unknown[]
  holds(context: Context): boolean
  /** The first moment at which time alone may change what it is: early rather than late. */
  changesAt?(context: Context, holds: boolean): number | undefined
}
