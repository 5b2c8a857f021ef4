import type { Config, Text } from '@okyaku/engine'
import { inLanguage } from './label.ts'
import {
  type CampaignCounts,
  type Count,
  countAll,
  countCampaigns,
  countTiers,
  isExact,
  type RecentEvent,
  recentEvents,
  type TierCounts,
} from './reports.ts'
import type { Store } from './store.ts'

/** What the page shows. Everything in it that came from a visitor is text, to be shown as text. */
export interface Overview {
  /** Whether the collector has a config at all. */
  configured: boolean
  total: Count
  /** `exact: false`: counted without the behavior's `where`. */
  behaviors: { id: string; label: string; kind: string; exact: boolean }[]
  /** The config's, lowest first, then others; `tier: ''` are the events without one. */
  tiers: (TierCounts & { label: string })[]
  /** In visitors. The config's in its order, then those that are no longer in it. */
  campaigns: (CampaignCounts & { label: string })[]
  /** Newest first, of the last day. */
  recent: RecentEvent[]
}

export interface OverviewOptions {
  store: Store
  config: Config | undefined
  /** BCP 47, the reader's. */
  language: string
  /** The config's where it is not given; every site where the config names none. */
  site?: string | undefined
  now: number
}

interface Labelled {
  id: string
  label?: Text
}

const DAY = 24 * 60 * 60 * 1000
const RECENT = 30

/** Counts everything that the page shows, with the config's labels. */
export async function overview(options: OverviewOptions): Promise<Overview> {
  const { store, config = {}, language, now, site = config.site?.id } = options
  const label = (one: Labelled) => inLanguage(one.label ?? one.id, language, config.site?.locale)
  const behaviors = Object.entries(config.behaviors ?? {})
  const asked = behaviors.map(([, behavior]) => behavior)
  const noTier = (tier: string) => ({ tier, ...none, behaviors: asked.map(() => none) })
  // One after the other: the store's threads are the same ones that take in events.
  const total = await countAll(store, site)
  const tiers = byId(await countTiers(store, site, asked), row => row.tier)
  const campaigns = byId(await countCampaigns(store, site), row => row.campaign)
  const recent = await recentEvents(store, site, now - DAY, RECENT)
  return {
    configured: options.config !== undefined,
    total,
    behaviors: behaviors.map(([id, behavior]) => ({
      id,
      label: label({ id, ...behavior }),
      kind: behavior.kind,
      exact: isExact(behavior),
    })),
    tiers: listed(config.tiers, tiers).map(one => ({
      ...(tiers.get(one.id) ?? noTier(one.id)),
      label: label(one),
    })),
    campaigns: listed(config.campaigns, campaigns).map(one => ({
      ...(campaigns.get(one.id) ?? noCampaign(one.id)),
      label: label(one),
    })),
    recent,
  }
}

const none: Count = { events: 0, visitors: 0 }

function noCampaign(campaign: string): CampaignCounts {
  return { campaign, shown: 0, heldOut: 0, clicked: 0, dismissed: 0, goal: 0 }
}

function byId<Row>(rows: Row[], id: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map(row => [id(row), row]))
}

/** What the config lists, counted or not, then what was counted but is not listed. */
function listed(known: Labelled[] = [], counted: Map<string, unknown>): Labelled[] {
  const ids = new Set(known.map(one => one.id))
  const others = [...counted.keys()].filter(id => !ids.has(id))
  return [...known, ...others.map(id => ({ id }))]
}
