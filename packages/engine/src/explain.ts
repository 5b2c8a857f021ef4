import { arbitrate } from './arbitration.ts'
import type { CompiledCampaign } from './campaign.ts'
import type { Context } from './context.ts'
import { gates } from './decide.ts'
import type { Explanation } from './decision.ts'
import type { Program } from './program.ts'

/**
 * Every gate of one campaign, or of all, as it stands in that context, each as if it competed alone. The gates are
 * those that decide. Changes nothing.
 */
export function explain(program: Program, context: Context, id?: string): Explanation[] {
  return program.campaigns
    .filter(({ campaign }) => id === undefined || campaign.id === id)
    .map(campaign => explainOne(campaign, context, program))
}

function explainOne(campaign: CompiledCampaign, context: Context, program: Program): Explanation {
  const { id } = campaign.campaign
  const shut = gates.flatMap(({ name, shut }) => {
    const reasons = shut(campaign, context, program, {})
    return reasons ? [{ gate: name, reasons }] : []
  })
  const [last] = arbitrate([campaign], context, program, {}).decisions
  if (last?.gate) shut.push({ gate: last.gate, reasons: last.reasons })
  const [first] = shut
  return {
    campaign: id,
    ...(last?.variant !== undefined && { variant: last.variant }),
    ...(first
      ? {
          outcome: first.gate === 'assignment' ? 'held_out' : 'skipped',
          gate: first.gate,
          reasons: first.reasons,
        }
      : { outcome: 'shown', reasons: [] }),
    gates: shut,
  }
}
