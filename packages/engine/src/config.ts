/**
 * The shape of an `okyaku.json` that `parseConfig` has accepted: what the marketer wrote, nothing renamed and
 * nothing filled in. Campaigns with a problem are no longer in it.
 */
export interface Config {
  $schema?: string
  site?: Site
  sync?: Endpoint[]
  consent?: Consent
  capture?: Capture
  behaviors?: Record<string, Behavior>
  tiers?: Tier[]
  segments?: Record<string, Condition>
  caps?: Caps
  /** Share of visitors, 0 to 1, who see no message at all, so that the whole program can be measured. */
  holdout?: number
  campaigns?: Campaign[]
}

export interface Site {
  id?: string
  /** BCP 47, the language of texts that are not a map by locale, and the fallback of those that are. */
  locale?: string
  /** IANA name. The visitor's own where the config is silent. */
  timeZone?: string
  /** ISO 4217. */
  currency?: string
}

export interface Endpoint {
  /** Absolute, or relative to the page. */
  to: string
}

export interface Consent {
  /** `opt-in`: nothing is stored, sent or shown before `consent.grant()`. */
  mode?: 'opt-in' | 'opt-out' | 'none'
  /** Treat the browser's Global Privacy Control as a refusal. */
  honorGpc?: boolean
}

export interface Capture {
  /** Take in the GA4 events that the site pushes to `window.dataLayer`. */
  dataLayer?: boolean
  events?: CaptureRule[]
}

/**
 * An event that the page itself tells. A prop's value is taken as it stands, or read: `@data-item` an attribute
 * of the clicked element, `?q` a parameter of the address.
 */
export type CaptureRule =
  | { event: string; on: 'click'; selector: string; props?: Record<string, Scalar> }
  | { event: string; on: 'page'; path: string | string[]; props?: Record<string, Scalar> }

export type Scalar = string | number | boolean

export interface Behavior {
  kind: 'feature' | 'channel' | 'brand' | 'outcome'
  label?: Text
  event: string | string[]
  where?: Tests
}

export interface Tier {
  id: string
  label?: Text
  /** The lowest tier has none. */
  when?: Condition
}

export interface Caps {
  perSession?: number
  /** Since midnight in the site's time zone. */
  perDay?: number
  /** In the last seven days. */
  perWeek?: number
  /** Least time between two messages. Doubles with every dismissal in a row. */
  gap?: Duration
  /** Least number of page views between two messages. */
  gapPages?: number
  /** Bounds for the campaigns that carry a tag. */
  byTag?: Record<string, { perSession?: number; perDay?: number; perWeek?: number }>
  /** Pages on which nothing is ever shown. */
  neverOn?: Tests
  /** `"23:00-07:00"` in the site's time zone. */
  quietHours?: string
}

/** A number and a unit: `"30 seconds"`, `"2 hours"`, `"14 days"`, `"1 week"`. */
export type Duration = string
/** A duration, `"session"`, `"today"` or `"ever"`. */
export type Window = string
/** Words in one language, or a map of them by locale. */
export type Text = string | Record<string, string>

/** A scalar (is), a list (any of) or operators, all of which must hold. */
export type Test = Scalar | Scalar[] | Record<string, unknown>
export type Tests = Record<string, Test>

/** Holds when every key in it holds. See `conditions.ts` for the keys. */
export type Condition = Record<string, unknown>

export interface Campaign {
  id: string
  label?: Text
  tags?: string[]
  /** `broken` is written by `parseConfig` alone, in place of a campaign with a problem. */
  status?: 'live' | 'draft' | 'paused' | 'broken'
  schedule?: { from?: string; until?: string }
  /** When to think about it. See `triggers.ts`. */
  on: Trigger | Trigger[]
  /** For whom. */
  when?: Condition
  priority?: Priority
  /** Either this or `variants`. */
  show?: Message
  variants?: Variant[]
  limits?: Limits
  ignoreSiteCaps?: boolean
  /** Share of visitors, 0 to 1, who do not see this campaign but are counted as if they had. */
  holdout?: number
  assignBy?: 'visitor' | 'member'
  goal?: Goal
}

export type Trigger = string | Record<string, unknown>
export type Priority = 'urgent' | 'high' | 'normal' | 'low'

export interface Variant {
  id: string
  /** Relative share of visitors; equal where silent. */
  share?: number
  show: Message
}

export interface Limits {
  perSession?: number
  perDay?: number
  perVisitor?: number
  /** Least time between two exposures of this campaign. */
  notAgainFor?: Duration
  /** Rest after the visitor dismissed it. */
  afterDismiss?: Duration
  /** Rest after its goal was reached; `"ever"` (the default) is never again. */
  afterGoal?: Duration
}

export interface Goal {
  did: string | string[]
  where?: Tests
  within?: Duration
}

export type Format = 'modal' | 'slide-in' | 'bar' | 'toast' | 'inline'

/** What is shown. Structured content, never HTML. */
export type Message = MessageContent | 'nothing'

export interface MessageContent {
  format: Format
  /** `slide-in`: a corner; `bar`: an edge; `toast`: an edge. */
  position?: 'top' | 'bottom' | 'bottom-left' | 'bottom-right'
  /** `inline`: the value of the page's `data-okyaku-slot`. */
  slot?: string
  title?: Text
  /** Knows **bold**, *italic*, [links](/path) and `{{ visitor.name | fallback }}`. */
  text?: Text
  /** `parseConfig` asks for `alt`; an empty one is that of a picture which says nothing. */
  image?: { src: string; alt?: Text; width?: number; height?: number }
  buttons?: Button[]
  /** `toast`: leaves by itself after this long. */
  closeAfter?: Duration
}

export type Button = { label: Text; style?: 'primary' | 'secondary' | 'link' } & (
  | { action: 'link'; href: string; newTab?: boolean }
  | { action: 'close' }
  | { action: 'track'; event: string; props?: Record<string, Scalar> }
  | { action: 'copy'; value: string }
  | { action: 'show'; campaign: string }
)
