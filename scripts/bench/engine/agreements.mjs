/** @import { Visitor } from './workload/index.mjs' */
import { proveAgreement } from './agreement.mjs'
import { rivals } from './rivals/index.mjs'
import { engineWith, programOf, workloadOf } from './workload/index.mjs'
import { traceOf } from './workload/trace.mjs'

/**
 * Proves on every scale that all say the same. The rivals are asked where the past is short: what they would be told
 * of a long one is no other kind of fact.
 * @param {Visitor} short
 * @param {Visitor} long
 */
export async function agreements(short, long) {
  const scales = [
    { campaigns: 100, events: 300, visitor: short, rivals },
    { campaigns: 1000, events: 50, visitor: short, rivals },
    { campaigns: 10_000, events: 5, visitor: short, rivals },
    { campaigns: 1000, events: 8, visitor: long, rivals: [] },
  ]
  const proved = []
  for (const { campaigns, events, visitor, rivals } of scales) {
    const { cases, config } = workloadOf(campaigns)
    const program = programOf(config)
    const { journal, steps } = visitor
    const trace = traceOf(engineWith(program, journal), steps.slice(0, events))
    const engine = engineWith(program, journal)
    const verdicts = await proveAgreement({ cases, program, engine, journal, trace, rivals })
    proved.push({ campaigns, past: journal.length, rivals: rivals.length, verdicts })
  }
  return proved
}
