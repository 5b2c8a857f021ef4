import type { Decision } from '@okyaku/engine'

/** What both configs made of one campaign. Exposures are counted, visitors by who was shown it at least once. */
export interface CampaignChange {
  campaign: string
  shown: { before: number; after: number }
  heldOut: { before: number; after: number }
  /** Visitors who see it by the second config alone, and by the first alone. */
  gained: number
  lost: number
}

export interface Tally {
  add(visitor: string, side: 'before' | 'after', decision: Decision): void
  changes(): CampaignChange[]
}

const sets = () => ({ before: new Set<string>(), after: new Set<string>() })

export function createTally(campaigns: Iterable<string>): Tally {
  const counts = new Map(
    [...new Set(campaigns)].map(campaign => [
      campaign,
      { shown: { before: 0, after: 0 }, heldOut: { before: 0, after: 0 }, visitors: sets() },
    ]),
  )
  return {
    add(visitor, side, { campaign, outcome }) {
      const count = counts.get(campaign)!
      if (outcome === 'held_out') count.heldOut[side]++
      if (outcome !== 'shown') return
      count.shown[side]++
      count.visitors[side].add(visitor)
    },
    changes: () =>
      [...counts].map(([campaign, { shown, heldOut, visitors }]) => ({
        campaign,
        shown,
        heldOut,
        gained: sizeWithout(visitors.after, visitors.before),
        lost: sizeWithout(visitors.before, visitors.after),
      })),
  }
}

function sizeWithout(set: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let size = 0
  for (const value of set) if (!other.has(value)) size++
  return size
}
