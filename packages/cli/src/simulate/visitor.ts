import {
  createEngine,
  type Decision,
  type Due,
  type Event,
  type Moment,
  type Program,
  type Result,
} from '@okyaku/engine'

/** A decision with the event that led to it. */
export interface Decided {
  event: Event
  decision: Decision
}

export interface Rehearsed {
  decided: Decided[]
  /** Campaigns whose goal was reached. */
  goals: string[]
}

/** An exposure may trigger another decision: a config that makes a ring of them goes round this often, as in the tag. */
const mostRounds = 5

/**
 * One visitor of the rehearsal. What the engine decides happens: the message opens, closes when its page does, and its
 * exposure is an event that limits, caps and goals count.
 */
export function createVisitor(program: Program): (event: Event) => Rehearsed {
  const { engine } = createEngine(program)
  const open = new Map<Due['slot'], Due>()
  let place = ''

  const momentOf = ({ at, visitor, member, page }: Event): Moment => ({
    now: at,
    visitor,
    member,
    page,
    // Nothing is recorded of a visitor who has not agreed.
    consented: true,
    open: slot => open.get(slot),
  })

  function take(event: Event, rehearsed: Rehearsed, round: number): Rehearsed {
    const result = engine.take(event, momentOf(event))
    rehearsed.decided.push(...result.decisions.map(decision => ({ event, decision })))
    rehearsed.goals.push(...result.goals.map(({ campaign }) => campaign))
    if (round === mostRounds) return rehearsed
    for (const due of result.due) open.set(due.slot, due)
    for (const { name, props } of followers(result)) {
      const tier = engine.tier(momentOf(event))
      const follower: Event = {
        ...event,
        id: `${event.id} ${name} ${props.campaign ?? ''}`,
        name,
        props,
        ...(tier !== undefined && { tier }),
      }
      take(follower, rehearsed, round + 1)
    }
    return rehearsed
  }

  return event => {
    const here = placeOf(event)
    if (event.name === 'page_view' || (here !== undefined && here !== place)) open.clear()
    place = here ?? place
    return take(event, { decided: [], goals: [] }, 0)
  }
}

const placeOf = ({ session, page }: Event) => page && `${session} ${page.url}`

/** The events that the tag would record next, in its order. */
function followers({
  decisions,
  due,
  goals,
  tierChange,
}: Result): { name: string; props: Event['props'] & {} }[] {
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
