import type { Decision, Moment, Result } from './decision.ts'
import type { Event, Signal } from './event.ts'
import type { Program } from './program.ts'

/** The engine's memory as plain JSON, some kilobytes whatever the journal's length. */
export interface Snapshot {
  version: number
  /** Session, tier and counts; opaque to the host. */
  [part: string]: unknown
}

export interface Engine {
  /** Counts the event and decides every campaign that it triggers. `moment.now` is usually `event.at`. */
  take(event: Event, moment: Moment): Result
  /** Decides every campaign that the signal triggers. */
  signal(signal: Signal, moment: Moment): Result
  /** Counts an event without deciding: from the journal since the snapshot, or from another tab. Known ids are skipped. */
  learn(event: Event): void
  /** Counts, from the whole journal, only what the snapshot did not hold because the config has changed. */
  rebuild(events: Iterable<Event>): void
  /** The visitor, or the page's code, asks for one campaign: every gate but trigger applies, and it goes first. */
  show(campaign: string, moment: Moment): Result
  /** Every gate of one campaign, or of all, as it stands now. Changes nothing. */
  explain(moment: Moment, campaign?: string): Decision[]
  /** The visitor's tier now; absent where the config has no tiers. */
  tier(moment: Moment): string | undefined
  snapshot(): Snapshot
}

/**
 * `complete` is false when the config counts something that the snapshot does not hold: hand the whole journal to
 * `rebuild` then.
 */
export declare function createEngine(
  program: Program,
  snapshot?: Snapshot,
): { engine: Engine; complete: boolean }
