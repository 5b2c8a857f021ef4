/** Where the visitor was when something happened. */
export interface Page {
  url: string
  path: string
  title?: string
  referrer?: string
}

/** One thing that happened. The same shape is decided on, stored and sent. */
export interface Event {
  /** Unique and time-ordered; the idempotency key from the browser to the store. */
  id: string
  /** GA4's recommended name wherever GA4 has one, in snake_case. */
  name: string
  /** Milliseconds since the epoch, by the visitor's clock. */
  at: number
  visitor: string
  /** Changes after 30 minutes without activity. */
  session: string
  /** The site's own id of a signed-in person. */
  member?: string
  /** The visitor's tier at that moment. */
  tier?: string
  page?: Page
  /** JSON, at most 32 kB. */
  props?: Record<string, unknown>
}

/** A passing moment that a trigger can use. It is neither stored nor sent. */
export type Signal =
  | { kind: 'exitIntent' }
  /** `percent` of the page's height seen so far, 0 to 100. */
  | { kind: 'scrolled'; percent: number }
  /** Active time on this page so far, in milliseconds. */
  | { kind: 'dwell'; ms: number }
  /** Nothing was touched for so many milliseconds. */
  | { kind: 'idle'; ms: number }
  /** An element was in view for so many milliseconds. */
  | { kind: 'visible'; selector: string; ms: number }
  | { kind: 'clicked'; selector: string }
  | { kind: 'rageClick' }
  | { kind: 'formAbandoned'; selector: string }

/** The signals that a config waits for, each with its thresholds. */
export interface AwaitedSignals {
  exitIntent: boolean
  scrolled: number[]
  dwell: number[]
  idle: number[]
  visible: { selector: string; ms: number }[]
  clicked: string[]
  rageClick: boolean
  formAbandoned: string[]
}
