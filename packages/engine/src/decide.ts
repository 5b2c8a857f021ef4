import { arbitrate, type Decided } from './arbitration.ts'
import { type CompiledCampaign, compileAudience, explainTriggers } from './campaign.ts'
import type { Context } from './context.ts'
import type { Decision, GateName, Reason } from './decision.ts'
import { holds, reasonsOf } from './expression.ts'
import { shutByLimits } from './limits.ts'
import type { Program } from './program.ts'

/** Which campaigns are decided, beside their trigger: those that the visitor asked for, and those whose `delay` is over. */
export interface Occasion {
  isAsked?: boolean
  isDelayOver?: boolean
}

interface Gate {
  name: GateName
  /** It guards against pestering, so it stands open for a visitor who asks. */
  unlessAsked?: true
  /** The reasons for which it is shut, if it is. */
  shut(
    campaign: CompiledCampaign,
    context: Context,
    program: Program,
    occasion: Occasion,
  ): Reason[] | undefined
}

/** The gates that a campaign passes alone, in their order. Assignment, caps and arbitration follow. */
export const gates: readonly Gate[] = [
  {
    name: 'status',
    shut: ({ campaign: { status = 'live' }, path }) =>
      status === 'live' ? undefined : [{ path: `${path}.status`, needed: 'live', found: status }],
  },
  {
    name: 'schedule',
    shut: ({ campaign, path, schedule }, { now }) => {
      if (!schedule) return undefined
      const { from, until } = schedule
      if (now < from)
        return [{ path: `${path}.schedule.from`, needed: campaign.schedule!.from, found: now, opensAt: from }]
      return now < until
        ? undefined
        : [{ path: `${path}.schedule.until`, needed: campaign.schedule!.until, found: now }]
    },
  },
  {
    name: 'consent',
    shut: ({ campaign: { purpose }, path }, { moment: { consented } }) => {
      if (consented === false) return [{ path: 'consent', needed: true, found: false }]
      return Array.isArray(consented) && purpose !== undefined && !consented.includes(purpose)
        ? [{ path: `${path}.purpose`, needed: purpose, found: consented }]
        : undefined
    },
  },
  {
    name: 'trigger',
    unlessAsked: true,
    shut: (campaign, context, { compiler }) => reasonsOf(explainTriggers(campaign, compiler), context),
  },
  {
    name: 'audience',
    shut: (campaign, context, { compiler }) => reasonsOf(compileAudience(campaign, compiler), context),
  },
  { name: 'trigger', unlessAsked: true, shut: shutByDelay },
  {
    name: 'limits',
    unlessAsked: true,
    shut(campaign, context) {
      const shut = shutByLimits(campaign, context)
      return shut && [shut.reason]
    },
  },
]

function shutByDelay(
  { campaign, path, delay }: CompiledCampaign,
  { memory, now }: Context,
  _: Program,
  { isDelayOver }: Occasion,
): Reason[] | undefined {
  if (!delay || isDelayOver) return undefined
  const opensAt = memory.pending.find(({ campaign: id }) => id === campaign.id)?.at ?? now + delay
  return [{ path: `${path}.delay`, needed: campaign.delay, found: delay - (opensAt - now), opensAt }]
}

/** Leads the campaigns through the gates; those that pass all of them compete for their slots. */
export function decide(
  fired: readonly CompiledCampaign[],
  context: Context,
  program: Program,
  occasion: Occasion,
): Decided {
  const stopped = fired.map(campaign => firstShut(campaign, context, program, occasion))
  const passed = fired.filter((_, i) => !stopped[i])
  const arbitrated = arbitrate(passed, context, program, occasion)
  const decisions = arbitrated.decisions.values()
  return { ...arbitrated, decisions: stopped.map(decision => decision ?? decisions.next().value!) }
}

function firstShut(
  campaign: CompiledCampaign,
  context: Context,
  program: Program,
  occasion: Occasion,
): Decision | undefined {
  for (const gate of gates) {
    const { name, unlessAsked, shut } = gate
    // A trigger has fired already, or the campaign would not be here.
    if (gate === triggerGate || (occasion.isAsked && unlessAsked)) continue
    const reasons = shut(campaign, context, program, occasion)
    if (reasons) return { campaign: campaign.campaign.id, outcome: 'skipped', gate: name, reasons }
  }
  return undefined
}

const triggerGate = gates.find(({ name }) => name === 'trigger')

/** What becomes of a candidate, whom the network and its trigger have let through, at the gates that are left. */
export type Standing = 'open' | 'delayed' | 'shut' | Rest

/** Until when nothing opens a gate again; a session that begins may end it sooner. */
export interface Rest {
  until: number | undefined
  endsWithSession: boolean
}

/**
 * The same gates without the words. Of the audience only what hangs on the moment is left to ask. Who is stopped by a
 * schedule or a limit rests, and is not even a candidate, until time or another session may have changed that.
 */
export function standingOf(
  campaign: CompiledCampaign,
  context: Context,
  { isDelayOver }: Occasion,
): Standing {
  const { rest, schedule, delay } = campaign
  if (schedule && context.now < schedule.from) return { until: schedule.from, endsWithSession: false }
  if (schedule && context.now >= schedule.until) return { until: undefined, endsWithSession: false }
  if (rest && !holds(rest, context)) return 'shut'
  if (delay && !isDelayOver) return 'delayed'
  const shut = shutByLimits(campaign, context)
  if (!shut) return 'open'
  return { until: shut.reason.opensAt, endsWithSession: shut.window.sources.length > 0 }
}
