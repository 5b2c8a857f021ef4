import type { MessageContent, Priority } from './config.ts'
import type { Page } from './event.ts'

/** The gates in the order in which a campaign passes them. */
export type GateName =
  | 'status'
  | 'schedule'
  | 'consent'
  | 'trigger'
  | 'audience'
  | 'limits'
  | 'assignment'
  | 'caps'
  | 'arbitration'

/** Why a gate is shut: what the config asks, what was found, and when time alone will open it. */
export interface Reason {
  /** Where in the config the demand stands, `campaigns[2].when.history[0].within`. */
  path: string
  needed: unknown
  found: unknown
  /** Milliseconds since the epoch; absent where time alone changes nothing. */
  opensAt?: number
}

export interface Decision {
  campaign: string
  outcome: 'shown' | 'held_out' | 'skipped'
  /** The variant shown, or that would have been shown. Absent where the campaign has one message only. */
  variant?: string
  /** The first gate that was shut. Absent when shown. */
  gate?: GateName
  /** Never empty unless shown. */
  reasons: Reason[]
}

/** One decision with every gate, also those behind the first that was shut. */
export interface Explanation extends Decision {
  gates: { gate: GateName; reasons: Reason[] }[]
}

/** What is to be shown, and where. */
export interface Due {
  campaign: string
  variant?: string
  message: MessageContent
  slot: Slot
  priority: Priority
}

/** One overlay, one bar, and one message in each inline slot can be open at a time. */
export type Slot = 'overlay' | 'bar' | `inline:${string}`

export interface Device {
  type?: 'mobile' | 'tablet' | 'desktop'
  os?: string
  browser?: string
  /** BCP 47 */
  language?: string
  /** CSS pixels. */
  width?: number
}

/** The world at the moment of a decision, told by the host: the engine reads no clock and no page. */
export interface Moment {
  /** Milliseconds since the epoch. */
  now: number
  visitor: string
  member?: string | undefined
  page?: Page | undefined
  device?: Device | undefined
  /** IANA name of the visitor's own time zone. */
  timeZone?: string | undefined
  /** What the site told about the visitor. */
  attributes?: Record<string, unknown> | undefined
  /** Active seconds in this session; the time since its start where the host cannot tell. */
  activeSeconds?: number | undefined
  /**
   * False while the visitor has not agreed where the config asks for it. Where it names purposes, those that the visitor has
   * agreed to.
   */
  consented?: boolean | readonly string[] | undefined
  /** The open message of a slot, if any: it is interrupted by `urgent` alone. */
  open?: ((slot: Slot) => { campaign: string; priority: Priority } | undefined) | undefined
  /** Whether the page has a place for this message. Everything can be shown where the host is silent. */
  canShow?: ((due: Due) => boolean) | undefined
}

/** What followed from one event or signal. */
export interface Result {
  /**
   * Of every campaign whose trigger fired, in the file's order. Put into words when first read, which has to be before
   * the next event or signal is taken: throws afterwards.
   */
  readonly decisions: Decision[]
  /** Of these, the exposures: what is shown, and what would have been to a held-out visitor. */
  readonly exposures: Decision[]
  /** The winners, to be shown. */
  readonly due: Due[]
  /** Campaigns whose goal this event reached. */
  readonly goals: { campaign: string; variant?: string }[]
  /** Set when the visitor's tier is another than before. */
  readonly tierChange?: { from: string; to: string }
}
