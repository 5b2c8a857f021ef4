import { arbitrate, type Decided } from './arbitration.ts'
import type { Context } from './context.ts'
import type { Decision, GateName, Reason } from './decision.ts'
import type { CompiledCampaign, Program } from './program.ts'

interface Gate {
  name: GateName
  /** It guards against pestering, so it stands open for a visitor who asks. */
  unlessAsked?: true
  /** The reasons for which it is shut, if it is. */
  shut(campaign: CompiledCampaign, context: Context): Reason[] | undefined
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
    shut: ({ campaign, path, from, until }, { moment: { now } }) => {
      if (now < from)
        return [{ path: `${path}.schedule.from`, needed: campaign.schedule!.from, found: now, opensAt: from }]
      return now < until
        ? undefined
        : [{ path: `${path}.schedule.until`, needed: campaign.schedule!.until, found: now }]
    },
  },
  {
    name: 'consent',
    shut: (_, { moment }) =>
      moment.consented === false ? [{ path: 'consent', needed: true, found: false }] : undefined,
  },
  {
    name: 'trigger',
    unlessAsked: true,
    shut: ({ fires }, context) => fires(context),
  },
  { name: 'audience', shut: ({ audience }, context) => audience(context) },
  { name: 'limits', unlessAsked: true, shut: ({ limits }, context) => limits(context) },
]

/** Leads the campaigns through the gates; those that pass all of them compete for their slots. */
export function decide(
  fired: readonly CompiledCampaign[],
  context: Context,
  program: Program,
  asked = false,
): Decided {
  const stopped = fired.map(campaign => firstShut(campaign, context, asked))
  const passed = fired.filter((_, i) => !stopped[i])
  if (!passed.length) return { decisions: stopped as Decision[], due: [] }
  const { decisions, due } = arbitrate(passed, context, program, asked)
  const arbitrated = decisions.values()
  return { decisions: stopped.map(decision => decision ?? arbitrated.next().value!), due }
}

function firstShut(campaign: CompiledCampaign, context: Context, asked: boolean): Decision | undefined {
  for (const { name, unlessAsked, shut } of gates) {
    // A trigger has fired already, or the campaign would not be here.
    if (name === 'trigger' || (asked && unlessAsked)) continue
    const reasons = shut(campaign, context)
    if (reasons) return { campaign: campaign.campaign.id, outcome: 'skipped', gate: name, reasons }
  }
  return undefined
}
