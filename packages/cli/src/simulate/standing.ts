import type { GateName, Reason } from '@okyaku/engine'
import type { Visitors } from './rehearse.ts'

/** How one campaign stands with the visitors at a moment: by the first gate that would stop it once triggered. */
export interface Standing {
  campaign: string
  /** Visitors to whom it would be shown. */
  open: number
  shut: Map<GateName, number>
  /** Why, for the first visitor that is not shown it. */
  reasons: Reason[]
}

/**
 * The standing of every campaign at that time, were its trigger to fire: each visitor on the page of their last event,
 * nothing having happened since.
 */
export function standingsAt(at: number, visitors: Visitors, campaigns: readonly string[]): Standing[] {
  const standings = campaigns.map(
    (campaign): Standing => ({ campaign, open: 0, shut: new Map(), reasons: [] }),
  )
  const byId = new Map(standings.map(standing => [standing.campaign, standing]))
  for (const { visitor, last } of visitors.values()) {
    for (const { campaign, gates } of visitor.explain({ ...last, at }, { untriggered: true })) {
      const standing = byId.get(campaign)
      if (!standing) continue
      const shut = gates.find(({ gate }) => gate !== 'trigger')
      if (!shut) standing.open++
      else {
        standing.shut.set(shut.gate, (standing.shut.get(shut.gate) ?? 0) + 1)
        if (!standing.reasons.length) standing.reasons = shut.reasons
      }
    }
  }
  return standings
}
