/** Everything that can be wrong with a config. The sentences and fixes stand in `catalogue.ts`. */
export type ProblemCode =
  | 'wrong-type'
  | 'unknown-key'
  | 'missing-key'
  | 'not-allowed'
  | 'missing-one'
  | 'conflicting-keys'
  /** A key that says nothing without another beside it. */
  | 'alone'
  | 'unknown-locale'
  | 'wrong-order'
  | 'empty-list'
  | 'too-short'
  | 'duplicate-id'
  | 'unknown-id'
  | 'unknown-step'
  | 'ring'
  | 'too-deep'

export interface Problem {
  code: ProblemCode
  /** Where it stands, as keys and indices from the root: `['campaigns', 2, 'when', 'tier']`. */
  path: (string | number)[]
  /** The id of the campaign or journey that is switched off because of it. */
  campaign?: string
  /** What was found there. */
  found?: unknown
  /** What would have been right: a type's name, a key's name, bounds. */
  needed?: string
  /** The names that would have been known there. */
  known?: string[]
}
