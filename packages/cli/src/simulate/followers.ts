import type { Event, Result } from '@okyaku/engine'

type Follower = { name: string; props: Event['props'] & {} }

/** The events that the tag would record next, in its order. */
export function followersOf({ decisions, due, goals, tierChange }: Result): Follower[] {
  return [
    ...(tierChange ? [{ name: 'tier_changed', props: { ...tierChange } }] : []),
    ...goals.map(goal => ({ name: 'campaign_goal', props: { ...goal } })),
    ...decisions
      .filter(({ outcome }) => outcome === 'held_out')
      .map(exposed => ({ name: 'campaign_held_out', props: exposureOf(exposed) })),
    ...due.map(exposed => ({ name: 'campaign_shown', props: exposureOf(exposed) })),
  ]
}

const exposureOf = ({ campaign, variant }: { campaign: string; variant?: string }) => ({
  campaign,
  ...(variant !== undefined && { variant }),
})
