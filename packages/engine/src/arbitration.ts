import type { MessageContent, Priority } from './config.ts'
import type { Context } from './context.ts'
import type { Candidate, Decided } from './decide.ts'
import type { Decision, Due, GateName, Reason, Slot } from './decision.ts'

const order: readonly Priority[] = ['urgent', 'high', 'normal', 'low']

/**
 * Gives each slot to at most one of the candidates. A held-out candidate competes like the others, so that its
 * exposure is counted exactly where it would have been shown. One that its own campaign holds out then leaves the
 * slot to the next, as if it were not there; for one that the site holds out the slot is full, since to the visitors
 * it is compared with it would have been.
 */
export function arbitrate(candidates: readonly Candidate[], context: Context, asked: boolean): Decided {
  const taken = new Map<Slot, string>()
  const due: Due[] = []
  const rivals: Context = { ...context, winners: [] }

  function compete(candidate: Candidate): Decision {
    const { assignment, campaign } = candidate
    const decision = (outcome: Decision['outcome'], gate?: GateName, reasons: Reason[] = []): Decision => ({
      campaign: campaign.id,
      outcome,
      ...(assignment.variant !== undefined && { variant: assignment.variant }),
      ...(gate && { gate }),
      reasons,
    })
    const capped = asked ? undefined : candidate.caps(rivals)
    if (capped) return decision('skipped', 'caps', capped)
    const one = toDue(candidate)
    const lost = one && losesTo(one, candidate, taken, context, asked)
    if (lost) return decision('skipped', 'arbitration', [lost])
    if (assignment.heldOut) {
      if (one && assignment.heldOut.by === 'site') taken.set(one.slot, campaign.id)
      return decision('held_out', 'assignment', [heldOutReason(candidate)])
    }
    taken.set(one!.slot, campaign.id)
    due.push(one!)
    rivals.winners.push({ tags: campaign.tags ?? [] })
    return decision('shown')
  }

  const ranked = [...candidates].sort((a, b) => compare(a, b, context))
  const decisions = new Map(ranked.map(candidate => [candidate.index, compete(candidate)]))
  return { decisions: candidates.map(({ index }) => decisions.get(index)!), due }
}

/** Priority, then the nearest end, then the least recently shown, then the order in the file. */
function compare(a: Candidate, b: Candidate, { memory }: Context): number {
  const rank = ({ campaign }: Candidate) => order.indexOf(campaign.priority ?? 'normal')
  const last = ({ exposures }: Candidate) => memory.times[exposures]!.at(-1) ?? Number.NEGATIVE_INFINITY
  const by = (x: number, y: number) => (x < y ? -1 : x > y ? 1 : 0)
  return rank(a) - rank(b) || by(a.until, b.until) || by(last(a), last(b)) || a.index - b.index
}

function losesTo(
  due: Due,
  { path }: Candidate,
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

function heldOutReason({ path, assignment: { heldOut } }: Candidate): Reason {
  const { by, needed, found } = heldOut!
  const place = by === 'variant' ? 'variants' : 'holdout'
  return { path: by === 'site' ? place : `${path}.${place}`, needed, found }
}

/** The place on the screen that two messages cannot share. */
function slotOf({ format, slot }: MessageContent): Slot {
  if (format === 'inline') return `inline:${slot}`
  return format === 'bar' ? 'bar' : 'overlay'
}

function toDue({ campaign, assignment: { message, variant } }: Candidate): Due | undefined {
  return (
    message && {
      campaign: campaign.id,
      ...(variant !== undefined && { variant }),
      message,
      slot: slotOf(message),
      priority: campaign.priority ?? 'normal',
    }
  )
}
