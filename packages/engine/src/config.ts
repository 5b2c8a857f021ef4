/**
 * The shape of an `okyaku.json` that `parseConfig` has accepted: what the marketer wrote, nothing renamed and
 * nothing filled in. Campaigns with a problem are no longer in it.
 */
export interface Config {
  $schema?: string
  site?: Site
  sync?: Endpoint[]
  consent?: Consent
  /** What is not to be known of what visitors do. Nothing of it is stored or sent. */
  privacy?: Privacy
  capture?: Capture
  behaviors?: Record<string, Behavior>
  tiers?: Tier[]
  /** Takes the tier from the visitor's attribute of this name where that is the id of a tier. */
  tierFrom?: string
  segments?: Record<string, Condition>
  /** Running sums of points, by name: miles, engagement, interest. */
  scores?: Record<string, Score>
  caps?: Caps
  /** Share of visitors, 0 to 1, who see no message at all, so that the whole program can be measured. */
  holdout?: number
  campaigns?: Campaign[]
  /** Campaigns that follow one another, each step becoming one. They stand behind `campaigns`. */
  journeys?: Journey[]
  /** Ed25519, in Base64, over the RFC 8785 form of everything else, as `okyaku sign` writes it. */
  signature?: string
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
  /** Names of the events that are sent there, `*` being any text; all where silent. */
  events?: string[]
  /** Names of those that are not. */
  except?: string[]
  /** What the visitor has to have agreed to, where the answer to the question for consent names purposes. */
  purpose?: string
  /** What the system behind it understands; `okyaku` where silent. */
  format?: WireFormat
  /** The system's public key: anybody who opens the page can read it. */
  key?: string
  /** Sent with every request. Any of them costs another origin a preflight request. */
  headers?: Record<string, string>
  /** `ga4`: events are shown in DebugView. */
  debug?: boolean
  /** `snowplow`: who publishes the events' schemas. Without one, they are structured events, which need none. */
  vendor?: string
  /** `snowplow`: `false` sends self-describing JSON as it stands. */
  base64?: boolean
  /** `cloudevents`: the URI of where the events happen, by default the site's id as a URN. */
  source?: string
  /** `webhook`: by the field's name, dots making objects, the path of what stands there; behind `=`, a text. */
  map?: Record<string, string>
  /** `webhook`: a request for every event, its body an object in place of a list. */
  each?: boolean
  /** Where `okyaku.erase()` asks for what was sent to be deleted. */
  erase?: string
}

export type WireFormat =
  | 'okyaku'
  | 'segment'
  | 'ga4'
  | 'amplitude'
  | 'posthog'
  | 'snowplow'
  | 'cloudevents'
  | 'webhook'

export interface Consent {
  /** `opt-in`: nothing is stored, sent or shown before `consent.grant()`. */
  mode?: 'opt-in' | 'opt-out' | 'none'
  /** Treat the browser's Global Privacy Control as a refusal. */
  honorGpc?: boolean
  /** Treat the browser's Do Not Track as a refusal. */
  honorDnt?: boolean
  /** What visitors can agree to, by id. Where there are none, a yes is a yes to everything. */
  purposes?: Record<string, Purpose>
}

/** It is followed in a consent platform on the page where it says what it is called there. */
export interface Purpose {
  label?: Text
  /** Types of Google Consent Mode that all have to be granted. */
  google?: GoogleConsent[]
  /** Numbers of purposes of IAB TCF 2.2, all of which have to be consented to. */
  tcf?: number[]
}

export type GoogleConsent =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage'

export interface Privacy {
  /** What is replaced in every text, address and property. */
  redact?: ('email' | 'phone' | 'card')[]
  /** Parameters of addresses whose values are taken out. */
  parameters?: string[]
  /** Properties of events and attributes of visitors whose values are taken out, however deep. */
  props?: string[]
  /** Keep and send a hash in place of a member's id. */
  hashMembers?: boolean
}

/** What is observed beside page views, sessions, reading time and clicks on marked elements. Events are named as GA4 names them. */
export interface Capture {
  /** Take in the GA4 events that the site pushes to `window.dataLayer`, or to the array of that name. */
  dataLayer?: boolean | string
  /** Make a `view_item` of the product data on a page, JSON-LD or OpenGraph, unless the site reports one itself. */
  products?: boolean
  /** `form_start` and `form_submit`. What was filled in is recorded of `fields` alone, by their names. */
  forms?: boolean | { fields: string[] }
  /** `file_download` */
  downloads?: boolean
  /** `click`, with `outbound`, on links to other sites. `except` are hosts that belong to this one. */
  outbound?: boolean | { except: string[] }
  /** `video_start`, `video_progress` and `video_complete` of `<video>` elements. */
  video?: boolean
  /** `copy`, without what was copied. */
  copy?: boolean
  /** `rage_click` */
  rageClicks?: boolean
  /** `dead_click` */
  deadClicks?: boolean
  /** `exception`: how many errors of its scripts a page has had, not what they say. */
  errors?: boolean
  /** `check_in`, by links that `okyaku checkin` makes. `key` is the public one, by which they are verified. */
  checkIn?: { key: string }
  /** Take in the events that a collector's answer brings: what the visitor did elsewhere. */
  offline?: boolean
  events?: CaptureRule[]
}

/**
 * An event that the page itself tells. A prop's value is taken as it stands, or read: `@data-item` an attribute
 * of the element, `?q` a parameter of the address.
 */
export type CaptureRule = { event: string; props?: Record<string, Scalar> } & (
  | { on: 'click' | 'submit'; selector: string }
  /** `for`: in view for so long. */
  | { on: 'visible'; selector: string; for?: Duration }
  /** Either `path` or the whole `url`. */
  | { on: 'page'; path?: string | string[]; url?: string | string[] }
)

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
  /** A visitor leaves the tier downwards only so long after `when` last held. */
  keepFor?: Duration
}

/** A running sum over the visitor's events; 0 where none of them has happened. */
export interface Score {
  label?: Text
  /** By behavior or event name. */
  points: Record<string, Points>
  within?: Window
}

/** So many for each event, or a property of the event times a factor (1 where silent); what is not a number adds nothing. */
export type Points = number | { per: string; times?: number }

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
  /** When nothing is shown: `"23:00-07:00"`, on the site's clock unless it says another. */
  quietHours?: Hours | QuietHours
}

export interface QuietHours {
  hours: Hours
  /** Whose clock; the site's where silent, and where the visitor's is not known. */
  zone?: 'visitor' | 'site'
}

/** From and until on a wall clock, over midnight where the first is the later: `"23:00-07:00"`. */
export type Hours = string

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
  /** Wait so long after the trigger, and then decide again, for whom and everything behind that. */
  delay?: Duration
  /** For whom. */
  when?: Condition
  priority?: Priority
  /** The purpose that the visitor has to have agreed to. Where silent, any. */
  purpose?: string
  /** Either this or `variants`. */
  show?: Message
  variants?: Variant[]
  limits?: Limits
  ignoreSiteCaps?: boolean
  /** Share of visitors, 0 to 1, who do not see this campaign but are counted as if they had. */
  holdout?: number
  assignBy?: 'visitor' | 'member'
  goal?: Goal
  /**
   * What hold-out and variant are drawn by, in place of the id: the same for campaigns that belong together. Written by
   * `expandJourneys` alone.
   */
  seed?: string
}

/** Campaigns that follow one another. What is not of a step holds for all of them. */
export interface Journey
  extends Pick<
    Campaign,
    | 'id'
    | 'label'
    | 'tags'
    | 'status'
    | 'schedule'
    | 'on'
    | 'when'
    | 'priority'
    | 'purpose'
    | 'ignoreSiteCaps'
    | 'holdout'
    | 'assignBy'
    | 'goal'
  > {
  /** At least one. `on` and `when` of the journey are those of the first. */
  steps: Step[]
}

/** One message of a journey, shown once unless its limits say otherwise; it becomes the campaign `journey/step`. */
export interface Step extends Pick<Campaign, 'id' | 'when' | 'show' | 'variants' | 'limits'> {
  /**
   * Least time since the step before was shown, or would have been if not held out; of the first step, since the trigger.
   * Where silent, at the next page view, and the first step at once.
   */
  wait?: Duration
  /** What has to have become of the step before. */
  if?: 'clicked' | 'notClicked' | 'dismissed' | 'notDismissed'
  /** The id of the step before, where that is not the one above: branches name the same. */
  after?: string
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
