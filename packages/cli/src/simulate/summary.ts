import type { Decision, Event, GateName } from '@okyaku/engine'

export interface CampaignCounts {
  shown: number
  /** Who were shown it at least once. */
  visitors: Set<string>
  heldOut: number
  goals: number
  /** Triggered, but stopped at that gate. */
  skipped: Map<GateName, number>
}

/** What a whole rehearsal came to. */
export interface Summary {
  readonly campaigns: ReadonlyMap<string, CampaignCounts>
  readonly events: number
  readonly visitors: number
  readonly pageViews: number
  /** Of the first and the last event. */
  readonly from: number
  readonly to: number
  see(event: Event, visitors: number): void
  decided(decision: Decision, visitor: string): void
  reached(campaign: string): void
}

export function createSummary(ids: readonly string[]): Summary {
  const campaigns = new Map(
    ids.map((id): [string, CampaignCounts] => [
      id,
      { shown: 0, visitors: new Set(), heldOut: 0, goals: 0, skipped: new Map() },
    ]),
  )
  const seen = { events: 0, visitors: 0, pageViews: 0, from: 0, to: 0 }
  return {
    campaigns,
    get events() {
      return seen.events
    },
    get visitors() {
      return seen.visitors
    },
    get pageViews() {
      return seen.pageViews
    },
    get from() {
      return seen.from
    },
    get to() {
      return seen.to
    },
    see({ at, name }, visitors) {
      if (!seen.events++) seen.from = at
      seen.to = at
      seen.visitors = visitors
      if (name === 'page_view') seen.pageViews++
    },
    decided({ campaign, outcome, gate }, visitor) {
      const counts = campaigns.get(campaign)!
      if (outcome === 'shown') {
        counts.shown++
        counts.visitors.add(visitor)
      } else if (outcome === 'held_out') counts.heldOut++
      else counts.skipped.set(gate!, (counts.skipped.get(gate!) ?? 0) + 1)
    },
    reached(campaign) {
      campaigns.get(campaign)!.goals++
    },
  }
}
