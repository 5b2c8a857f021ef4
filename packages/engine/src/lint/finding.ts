import type { Path } from '../shape.ts'

/** Everything that can be said about what a config means. The sentences and fixes stand in `catalogue.ts`. */
export type FindingCode =
  | 'unknown-event'
  | 'unused-segment'
  | 'unused-score'
  | 'never-true'
  | 'always-true'
  | 'empty-window'
  | 'shadowed-tier'
  | 'never-wins'
  | 'all-held-out'
  | 'always-quiet'
  | 'never-allowed'
  | 'waits-for-itself'
  | 'idle-limit'
  | 'idle-variant'
  | 'overlap'
  | 'over'
  | 'no-fallback-text'
  | 'missing-language'
  | 'too-wide'
  | 'duplicate-campaign'
  | 'unreachable-step'
  | 'opens-nothing'
  | 'no-goal'
  | 'brief-toast'
  | 'refused-link'
  | 'bare-host'
  | 'lacks-key'
  | 'needs-relay'
  | 'secret-in-config'
  | 'idle-key'

/**
 * `error`: something that visitors are to see or do does not work. `warning`: it works, but cannot be what was meant.
 * `hint`: it may be meant, and is worth a look.
 */
export type Severity = 'error' | 'warning' | 'hint'

/** What a config that is well formed says, but can hardly mean. As a `Problem` it is named by code and place. */
export interface Finding {
  code: FindingCode
  severity: Severity
  /** Where it stands, as keys and indices from the root: `['campaigns', 2, 'when']`. */
  path: Path
  /** The other places that it takes to see why. */
  related?: Path[]
  found?: unknown
  needed?: string
  /** The name that was probably meant. */
  meant?: string
  /** The id of the campaign or step that it is about. */
  campaign?: string
}
