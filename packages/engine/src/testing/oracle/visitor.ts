import type { Campaign, Config } from '../../config.ts'
import type { Moment } from '../../decision.ts'
import type { Event, Signal } from '../../event.ts'
import { expandJourneys } from '../../journeys.ts'
import { ms } from './clock.ts'
import { type Asking, decide, type Verdict } from './decide.ts'
import { matches } from './matching.ts'
import { heldUntil, tierOf } from './tiers.ts'
import { type After, awaitedBy, fires, isAfter, type Occasion } from './triggers.ts'
import { type World, worldOf } from './world.ts'

/** What followed, as far as the oracle tells. */
export interface Told {
  verdicts: Verdict[]
  goals: string[]
  tierChange?: { from: string; to: string } | undefined
}

interface Waiting {
  campaign: Campaign
  at: number
  event: Event | undefined
}

/** Remembers what happened, and of what it decided only what hangs on its having been asked. */
export function createOracle(config: Config) {
  const campaigns: Campaign[] = [
    ...(config.campaigns ?? []),
    ...expandJourneys(config).map(({ campaign }) => campaign),
  ]
  const arrived: Event[] = []
  /** By `after` trigger in words: the time of the event after which it has fired. */
  const fired = new Map<string, number>()
  let delayed: Waiting[] = []
  let tier: string | undefined
  let world: World | undefined

  /**
   * An event and what the host tells with it come at once: until that moment the world was as it was told last, and no
   * condition has held for what is told without the event, or for the event without what is told.
   */
  function look(moment: Moment, event?: Event): World {
    const here = worldOf({ ...config, campaigns }, arrived, moment, { event })
    world = { ...here, heldUntil: heldUntil(world, here) }
    return world
  }

  const triggersOf = ({ on }: Campaign) => (Array.isArray(on) ? on : [on])

  /** Those whose `after` trigger is due; it fires once. */
  function fireAfters(here: World): Campaign[] {
    const due = (after: After) => {
      const last = awaitedBy(after, here)
      const isNews = last !== undefined && !(fired.get(JSON.stringify(after))! >= last)
      return isNews && last + ms(after.after) <= here.moment.now ? last : undefined
    }
    const found = campaigns.filter(one => triggersOf(one).some(on => isAfter(on) && due(on) !== undefined))
    const all = campaigns.flatMap(one => triggersOf(one).filter(isAfter))
    const marks = all.map(after => [JSON.stringify(after), due(after)] as const)
    for (const [key, last] of marks) if (last !== undefined) fired.set(key, last)
    return found
  }

  const firedBy = (here: World, occasion: Occasion, waited: readonly Campaign[] = []) =>
    campaigns.filter(
      one => waited.includes(one) || triggersOf(one).some(on => !isAfter(on) && fires(on, here, occasion)),
    )

  function decideOn(found: readonly Campaign[], here: World, asking: Asking = {}): Verdict[] {
    const verdicts = decide(found, here, asking)
    for (const { campaign: id, gate } of verdicts) {
      const campaign = campaigns.find(one => one.id === id)!
      const isWaiting = delayed.some(one => one.campaign.id === id)
      if (gate === 'trigger' && !isWaiting)
        delayed.push({ campaign, at: here.moment.now + ms(campaign.delay!), event: here.event })
    }
    return verdicts
  }

  function noteTier(here: World): Told['tierChange'] {
    const [from, to] = [tier, tierOf(here)]
    if (to === undefined || from === to) return undefined
    tier = to
    return from === undefined ? undefined : { from, to }
  }

  function goalsOf({ events, event }: World): string[] {
    return campaigns.flatMap(({ id, goal }) => {
      if (!goal || !event || !matches(event, goal.did, goal.where ?? {}, config)) return []
      const of = (...names: string[]) =>
        events.filter(({ name, props }) => names.includes(name) && props?.campaign === id)
      const exposed = of('campaign_shown', 'campaign_held_out').at(-1)?.at
      if (exposed === undefined || event.at < exposed) return []
      if (goal.within && event.at - exposed > ms(goal.within)) return []
      return of('campaign_goal').some(({ at }) => at >= exposed) ? [] : [id]
    })
  }

  return {
    campaigns,
    look,
    learn(event: Event) {
      if (arrived.some(({ id }) => id === event.id)) return
      const now = Math.max(event.at, world?.moment.now ?? event.at)
      const told = { visitor: '', ...world?.moment, now }
      arrived.push(event)
      look(told)
      if (event.name === 'page_view') fireAfters({ ...world!, moment: { ...told, now: event.at } })
    },
    take(event: Event, moment: Moment): Told {
      if (arrived.some(({ id }) => id === event.id)) return { verdicts: [], goals: [] }
      arrived.push(event)
      const here = look(moment, event)
      const tierChange = noteTier(here)
      const waited = event.name === 'page_view' ? fireAfters(here) : []
      const found = firedBy(here, { moved: tierChange }, waited)
      return { goals: goalsOf(here), verdicts: decideOn(found, here), tierChange }
    },
    signal(signal: Signal, moment: Moment): Told {
      const here = look(moment)
      const tierChange = noteTier(here)
      return { goals: [], verdicts: decideOn(firedBy(here, { signal, moved: tierChange }), here), tierChange }
    },
    wake(moment: Moment): Told {
      const here = look(moment)
      const over = delayed.filter(({ at }) => at <= moment.now)
      const [first] = over
      if (!first) return { goals: [], verdicts: decideOn(fireAfters(here), here) }
      const together = over.filter(({ event }) => event?.id === first.event?.id)
      delayed = delayed.filter(one => !together.includes(one))
      const found = campaigns.filter(({ id }) => together.some(({ campaign }) => campaign.id === id))
      const then = { ...here, event: first.event }
      return { goals: [], verdicts: decideOn(found, then, { isDelayOver: true }) }
    },
    show(id: string, moment: Moment): Told {
      const found = campaigns.filter(one => one.id === id)
      return { goals: [], verdicts: decideOn(found, look(moment), { isAsked: true }) }
    },
    wakesAt(): number | undefined {
      const afters = campaigns.flatMap(one => triggersOf(one).filter(isAfter))
      const times = afters.flatMap(after => {
        const last = world && awaitedBy(after, world)
        if (last === undefined || fired.get(JSON.stringify(after))! >= last) return []
        return [last + ms(after.after)]
      })
      const all = [...times, ...delayed.map(({ at }) => at)]
      return all.length ? Math.min(...all) : undefined
    },
    /** A restart: what the host told last is not kept. */
    forgetTold() {
      if (world) look({ visitor: '', now: world.moment.now })
    },
    settle(moment: Moment) {
      noteTier(look(moment))
    },
  }
}
