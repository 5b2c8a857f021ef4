/** What the reference says beside its tables, in one language. */
export interface Prose {
  intro: string
  /** A config that works, as it stands in a file. */
  example: string
  headings: Record<
    | 'values'
    | 'file'
    | 'conditions'
    | 'history'
    | 'campaigns'
    | 'triggers'
    | 'bounds'
    | 'journeys'
    | 'messages'
    | 'events',
    string
  >
  columns: Record<
    'value' | 'key' | 'with' | 'example' | 'says' | 'of' | 'line' | 'trigger' | 'event' | 'visitor',
    string
  >
  needed: string
  /** What stands between two sentences, before an explanation, and between two names. */
  stop: string
  colon: string
  comma: string
  /** Paragraphs, by the place at which they stand. */
  capture: string
  conditions: string
  tests: string
  history: string
  triggers: string
  limits: string
  caps: string
  holdOut: string
  journeys: string
  messages: string
  events: string
}
