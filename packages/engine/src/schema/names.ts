import type { Lang } from '../catalogue.ts'
import type { Config, Text } from '../config.ts'
import type { Section } from '../shape.ts'

/** What is said about each name; empty where there is nothing to say. */
export type Names = ReadonlyMap<string, string>

/** What can be named in a site's config, for an editor to offer. */
export interface SiteNames extends Record<Section, Names> {
  /** Attributes that it tests. */
  attributes: Names
  tags: Names
}

/** Reads the names off a config that has been checked. */
export function namesIn(site: Config, lang: Lang): SiteNames {
  const { behaviors = {}, tiers = [], segments = {}, scores = {}, campaigns = [], journeys = [] } = site
  const { purposes = {} } = site.consent ?? {}
  const named = (entries: (readonly [string, { label?: Text }])[]): Names =>
    new Map(entries.map(([id, { label }]) => [id, wordsIn(label, lang)]))
  const owners = [...campaigns, ...journeys]
  const steps = journeys.flatMap(({ id, steps }) => steps.map(step => [`${id}/${step.id}`, {}] as const))
  return {
    behaviors: named(Object.entries(behaviors)),
    tiers: named(tiers.map(tier => [tier.id, tier])),
    segments: named(Object.keys(segments).map(id => [id, {}])),
    scores: named(Object.entries(scores)),
    campaigns: named([...campaigns.map(campaign => [campaign.id, campaign] as const), ...steps]),
    purposes: named(Object.entries(purposes)),
    attributes: new Map(
      [...attributesIn([tiers, segments, owners]), ...(site.tierFrom ? [site.tierFrom] : [])].map(name => [
        name,
        '',
      ]),
    ),
    tags: new Map(owners.flatMap(({ tags = [] }) => tags.map(tag => [tag, ''] as const))),
  }
}

function wordsIn(text: Text | undefined, lang: Lang): string {
  if (typeof text !== 'object') return text ?? ''
  return text[lang] ?? Object.values(text)[0] ?? ''
}

/** Every name that is tested under `visitor`, however deep. */
function attributesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'visitor' && typeof inner === 'object' && inner ? Object.keys(inner) : attributesIn(inner),
  )
}
