import { assign, bySite, type HeldOut } from './assignment.ts'
import type { CompiledCampaign } from './campaign.ts'
import type { Campaign, MessageContent, Priority } from './config.ts'
import type { Caps, Context } from './context.ts'
import type { Occasion } from './decide.ts'
import type { Decision, Due, Reason, Slot } from './decision.ts'
import { lastExposure } from './limits.ts'
import type { Program } from './program.ts'

export interface Decided {
  decisions: Decision[]
  /** Of these, what was shown or would have been. */
  exposures: Decision[]
  due: Due[]
}

const nothing: Decided = { decisions: [], exposures: [], due: [] }

/**
 * Gives each slot to at most one of the campaigns. A held-out one competes like the others, so that its exposure is
 * counted exactly where it would have been shown. One that its own campaign holds out then leaves the slot to the next,
 * as if it were not there; for one that the site holds out the slot is full, since to the visitors it is compared with
 * it would have been.
 */
export function arbitrate(
  campaigns: readonly CompiledCampaign[],
  context: Context,
  { config }: Program,
  { isAsked: asked = false }: Occasion,
): Decided {
  if (!campaigns.length) return nothing
  const taken = new Map<Slot, string>()
  const due: Due[] = []
  const rivals: Context = { ...context, winners: [] }
  // Campaigns share their caps, so each is asked once, and again when another message has won.
  const capped = new Map<Caps, { reasons: Reason[] | undefined }>()
  const heldOutBySite = bySite(config.holdout ?? 0, context.moment)

  function reasonsOfCaps({ caps }: CompiledCampaign): Reason[] | undefined {
    const known = capped.get(caps) ?? { reasons: caps.check(rivals) }
    capped.set(caps, known)
    return known.reasons
  }

  function compete(compiled: CompiledCampaign): Decision {
    const { campaign, path } = compiled
    const { id } = campaign
    const reasons = asked ? undefined : reasonsOfCaps(compiled)
    if (reasons) return { campaign: id, outcome: 'skipped', gate: 'caps', reasons }
    const { message, variant, heldOut } = assign(campaign, heldOutBySite, context.moment)
    const chosen = { campaign: id, ...(variant !== undefined && { variant }) }
    const one = message && dueOf(chosen, message, campaign)
    const lost = one && losesTo(one, path, taken, context, asked)
    if (lost) return { ...chosen, outcome: 'skipped', gate: 'arbitration', reasons: [lost] }
    if (heldOut) {
      if (one && heldOut.by === 'site') taken.set(one.slot, id)
      return { ...chosen, outcome: 'held_out', gate: 'assignment', reasons: [heldOutReason(path, heldOut)] }
    }
    taken.set(one!.slot, id)
    due.push(one!)
    rivals.winners.push({ tags: campaign.tags ?? [] })
    capped.clear()
    return { ...chosen, outcome: 'shown', reasons: [] }
  }

  const decisions: Decision[] = Array(campaigns.length)
  for (const place of rank(campaigns, context)) decisions[place] = compete(campaigns[place]!)
  return { decisions, exposures: decisions.filter(({ outcome }) => outcome !== 'skipped'), due }
}

const priorities: readonly Priority[] = ['urgent', 'high', 'normal', 'low']
const priorityOf = ({ campaign: { priority = 'normal' } }: CompiledCampaign) => priorities.indexOf(priority)
const endOf = ({ schedule }: CompiledCampaign) => schedule?.until ?? Number.POSITIVE_INFINITY

/** Their places by priority, then the nearest end, then the least recently shown, then the order in the file. */
function rank(campaigns: readonly CompiledCampaign[], { memory }: Context): number[] {
  const last = campaigns.map(({ campaign }) => lastExposure(memory.ledger.get(campaign.id)))
  const by = (x: number, y: number) => (x < y ? -1 : x > y ? 1 : 0)
  return [...campaigns.keys()].sort((i, j) => {
    const [a, b] = [campaigns[i]!, campaigns[j]!]
    return priorityOf(a) - priorityOf(b) || by(endOf(a), endOf(b)) || by(last[i]!, last[j]!) || i - j
  })
}

function losesTo(
  due: Due,
  path: string,
  taken: ReadonlyMap<Slot, string>,
  { moment }: Context,
  asked: boolean,
): Reason | undefined {
  const winner = taken.get(due.slot) ?? (asked ? undefined : openAgainst(due, moment.open?.(due.slot)))
  if (winner) return { path, needed: due.slot, found: winner }
  return moment.canShow?.(due) === false ? { path: `${path}.show`, needed: due.slot, found: null } : undefined
}

/** An open message is interrupted by an urgent one alone, and that not by another. */
function openAgainst(
  due: Due,
  open: { campaign: string; priority: Priority } | undefined,
): string | undefined {
  const interrupts = due.priority === 'urgent' && open?.priority !== 'urgent'
  return interrupts ? undefined : open?.campaign
}

function heldOutReason(path: string, { by, needed, found }: HeldOut): Reason {
  const place = by === 'variant' ? 'variants' : 'holdout'
  return { path: by === 'site' ? place : `${path}.${place}`, needed, found }
}

/** The place on the screen that two messages cannot share. */
function slotOf({ format, slot }: MessageContent): Slot {
  if (format === 'inline') return `inline:${slot}`
  return format === 'bar' ? 'bar' : 'overlay'
}

const dueOf = (
  chosen: Pick<Due, 'campaign' | 'variant'>,
  message: MessageContent,
  { priority = 'normal' }: Campaign,
): Due => ({ ...chosen, message, slot: slotOf(message), priority })
