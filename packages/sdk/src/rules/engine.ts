import type { Decision, Engine, Moment, Result } from '@okyaku/engine'

/** What the visitor has gathered: sums by score. */
interface Facts {
  scores: Record<string, number>
}

/** The engine as a page uses it. */
export interface PageEngine extends Engine {
  /** The next moment at which something is due that only time brings. */
  wakesAt?(): number | undefined
  /** Decides what is due by now. */
  wake?(moment: Moment): Result
  facts?(moment: Moment): Facts
  /** False when an event came too late to be counted from memory: `rebuild` needs the whole journal then. */
  readonly isComplete?: boolean
}

/** What was shown, and to whom it would have been but for a hold-out. */
export const exposuresOf = (result: Result & { exposures?: Decision[] }): Decision[] =>
  result.exposures ?? result.decisions.filter(({ outcome }) => outcome !== 'skipped')
