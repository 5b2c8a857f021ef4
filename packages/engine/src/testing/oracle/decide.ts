import type { Campaign, Priority } from '../../config.ts'
import type { Decision, Due, Slot } from '../../decision.ts'
import { day } from '../moments.ts'
import { assign } from './assignment.ts'
import { capsAllow, limitsAllow } from './bounds.ts'
import { midnightBefore } from './clock.ts'
import { holds } from './conditions.ts'
import { isOf } from './matching.ts'
import type { World } from './world.ts'

/** What became of a campaign, without the reasons. */
export type Verdict = Pick<Decision, 'campaign' | 'outcome' | 'variant' | 'gate'>

export interface Asking {
  /** By the visitor: without trigger, limits and caps. */
  isAsked?: boolean
  isDelayOver?: boolean
}

/** Of the campaigns that fire, each led through all gates; then the best of each slot. In their own order. */
export function decide(fired: readonly Campaign[], world: World, asking: Asking): Verdict[] {
  const verdicts = new Map<string, Verdict>()
  const rivals: Campaign[] = []
  for (const campaign of fired) {
    const gate = firstShut(campaign, world, asking)
    if (gate) verdicts.set(campaign.id, { campaign: campaign.id, outcome: 'skipped', gate })
    else rivals.push(campaign)
  }
  const winners: Campaign[] = []
  const taken = new Map<Slot, string>()
  for (const campaign of inRank(rivals, world))
    verdicts.set(campaign.id, compete(campaign, { world, asking, winners, taken }))
  return fired.map(({ id }) => verdicts.get(id)!)
}

function firstShut(campaign: Campaign, world: World, { isAsked, isDelayOver }: Asking): Verdict['gate'] {
  const { status = 'live', schedule, when = {}, delay } = campaign
  const { now, consented } = world.moment
  if (status !== 'live') return 'status'
  if (now < fromOf(schedule?.from) || now >= untilOf(schedule?.until)) return 'schedule'
  if (consented === false) return 'consent'
  if (!holds(when, world)) return 'audience'
  if (isAsked) return undefined
  if (delay && !isDelayOver) return 'trigger'
  return limitsAllow(campaign, world) ? undefined : 'limits'
}

const midnight = (date: string) => Date.parse(`${date}T00:00+09:00`)
const fromOf = (date?: string) => (date ? midnight(date) : Number.NEGATIVE_INFINITY)
/** A date includes its day. */
const untilOf = (date?: string) => (date ? midnightBefore(midnight(date)) + day : Number.POSITIVE_INFINITY)

const priorities = ['urgent', 'high', 'normal', 'low']

/** By priority, the nearest end, the least recently exposed, and the order of the file. */
function inRank(campaigns: readonly Campaign[], { events }: World): Campaign[] {
  const exposed = ({ id }: Campaign) =>
    events.filter(event => isOf(event, id, 'shown') || isOf(event, id, 'held_out')).at(-1)?.at ?? 0
  const rank = ({ priority = 'normal' }: Campaign) => priorities.indexOf(priority)
  const end = ({ schedule }: Campaign) => Math.min(untilOf(schedule?.until), Number.MAX_VALUE)
  return campaigns.toSorted((a, b) => rank(a) - rank(b) || end(a) - end(b) || exposed(a) - exposed(b))
}

interface Contest {
  world: World
  asking: Asking
  winners: Campaign[]
  taken: Map<Slot, string>
}

function compete(campaign: Campaign, { world, asking, winners, taken }: Contest): Verdict {
  const { id, priority = 'normal' } = campaign
  if (!asking.isAsked && !campaign.ignoreSiteCaps && !capsAllow(campaign, winners, world))
    return { campaign: id, outcome: 'skipped', gate: 'caps' }
  const { variant, message, heldOut } = assign(campaign, world)
  const chosen = { campaign: id, ...(variant !== undefined && { variant }) }
  if (message) {
    const { format, slot: name } = message
    const slot: Slot = format === 'inline' ? `inline:${name}` : format === 'bar' ? 'bar' : 'overlay'
    const due: Due = { ...chosen, message, slot, priority }
    const isFull = taken.has(slot) || (!asking.isAsked && !yields(world, slot, priority))
    if (isFull || world.moment.canShow?.(due) === false)
      return { ...chosen, outcome: 'skipped', gate: 'arbitration' }
    if (!heldOut || heldOut === 'site') taken.set(slot, id)
  }
  if (heldOut) return { ...chosen, outcome: 'held_out', gate: 'assignment' }
  winners.push(campaign)
  return { ...chosen, outcome: 'shown' }
}

/** Whether an open message is interrupted: by an urgent one, if it is none itself. */
function yields({ moment }: World, slot: Slot, priority: Priority): boolean {
  const open = moment.open?.(slot)
  return !open || (priority === 'urgent' && open.priority !== 'urgent')
}
