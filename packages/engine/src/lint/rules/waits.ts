import type { Condition } from '../../config.ts'
import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { classOfCampaign } from '../prove/event-class.ts'
import { isImpossible } from '../prove/prover.ts'
import type { Unit } from '../units.ts'

/** Campaigns that are shown only to those who have seen them already. */
export function waitFindings(the: Case): Finding[] {
  return the.units.flatMap((unit): Finding[] => {
    if (!unit.when || !names(unit.when, unit.id)) return []
    const due = { all: [the.firing(unit), the.audience(unit)] }
    if (isImpossible(due) || !isImpossible({ all: [due, firstTime(unit)] })) return []
    return [{ code: 'waits-for-itself', severity: 'warning', path: unit.whenPath, ...about(unit) }]
  })
}

const names = (when: Condition, id: string) => JSON.stringify(when).includes(JSON.stringify(id))

/** Nothing has become of its message yet. */
const firstTime = ({ id, whenPath }: Unit) => ({
  all: ['shown', 'held_out', 'clicked', 'dismissed', 'goal'].map(was => ({
    kind: 'count' as const,
    of: classOfCampaign(id, was),
    within: 'ever' as const,
    min: 0,
    max: 0,
    path: whenPath,
  })),
})
