import type { Decision, Due, Result } from '@okyaku/engine'

export interface FollowingOptions {
  record(name: string, props: object): void
  present(due: Due): void
  /** Whether anybody asks for the decisions not to show as well: to say why takes longer than to decide. */
  isWatched(): boolean
  /** Told to the page's own code, in the order in which it happened. */
  decided(decision: Decision): void
  reached(goal: Result['goals'][number]): void
  moved(change: NonNullable<Result['tierChange']>): void
}

/** An event may trigger a decision that is an event itself: a config that makes a ring of them goes round this often. */
const MOST_ROUNDS = 5

/** Does what follows from an event or a signal. */
export function createFollowing({ record, present, isWatched, decided, reached, moved }: FollowingOptions) {
  let round = 0

  return (result: Result): void => {
    if (round >= MOST_ROUNDS) return
    round++
    try {
      const { goals, tierChange, due, exposures } = result
      // Before all else: an engine tells them until it takes the next event.
      const decisions = isWatched() ? result.decisions : exposures
      decisions.forEach(decided)
      if (tierChange) {
        moved(tierChange)
        record('tier_changed', tierChange)
      }
      for (const goal of goals) {
        reached(goal)
        record('campaign_goal', goal)
      }
      for (const { outcome, campaign, variant } of exposures) {
        if (outcome === 'held_out') record('campaign_held_out', { campaign, ...(variant && { variant }) })
      }
      due.forEach(present)
    } finally {
      round--
    }
  }
}
