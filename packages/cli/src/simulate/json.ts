import type { Decided } from './visitor.ts'

/** One line of `--json`. */
export function jsonLine({ event, decision }: Decided): string {
  const { campaign, outcome, variant, gate, reasons } = decision
  return JSON.stringify({
    at: event.at,
    visitor: event.visitor,
    event: event.name,
    campaign,
    outcome,
    variant,
    gate,
    reasons: reasons.length ? reasons : undefined,
  })
}
