import type { Config } from '@okyaku/engine'

/** The kinds of `capture` that a config switches on, in the order of a notice. */
const kinds = [
  'dataLayer',
  'products',
  'forms',
  'downloads',
  'outbound',
  'video',
  'copy',
  'rageClicks',
  'deadClicks',
  'errors',
  'checkIn',
  'offline',
] as const satisfies readonly (keyof NonNullable<Config['capture']>)[]

export type Observed = (typeof kinds)[number]

/** What a notice to visitors has to be written from. */
export interface Facts {
  /** Where events go. `host` is absent for an endpoint of the site itself. */
  endpoints: { to: string; host?: string }[]
  /** The events that the config makes of clicks and pages, with the properties it reads for them. */
  captured: { event: string; props: string[] }[]
  /** What else is observed. */
  observed: Observed[]
  /** The fields of forms whose values are told. */
  fields: string[]
  hasTiers: boolean
  shows: boolean
  consent: 'opt-in' | 'opt-out' | 'none'
  honorGpc: boolean
}

/** Reads off a config what is recorded, where it goes and how it is refused. */
export function factsOf(config: Config): Facts {
  const { sync = [], capture = {}, tiers = [], campaigns = [], consent } = config
  return {
    endpoints: sync.map(({ to }) => ({ to, ...hostOf(to) })),
    captured: capturedBy(capture.events ?? []),
    observed: kinds.filter(kind => capture[kind]),
    fields: typeof capture.forms === 'object' ? capture.forms.fields : [],
    hasTiers: tiers.length > 0,
    shows: campaigns.length > 0 || 'journeys' in config,
    consent: consent?.mode ?? 'opt-out',
    honorGpc: consent?.honorGpc === true && consent.mode !== 'none',
  }
}

/** An address without a host is one of the page's own. */
function hostOf(to: string): { host?: string } {
  const [, host] = /^(?:https?:)?\/\/([^/?#]+)/i.exec(to) ?? []
  return host === undefined ? {} : { host }
}

function capturedBy(rules: NonNullable<NonNullable<Config['capture']>['events']>): Facts['captured'] {
  const props = new Map<string, Set<string>>()
  for (const rule of rules) {
    const known = props.get(rule.event) ?? new Set()
    for (const name of Object.keys(rule.props ?? {})) known.add(name)
    props.set(rule.event, known)
  }
  return [...props].map(([event, names]) => ({ event, props: [...names] }))
}
