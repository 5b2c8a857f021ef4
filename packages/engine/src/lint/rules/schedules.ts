import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { isOver } from '../moments.ts'
import { isLive } from '../units.ts'

/** What is live, but whose last day has passed. A journey is told once. */
export function scheduleFindings(the: Case): Finding[] {
  const over = the.units.filter(
    unit => isLive(unit) && isOver(unit, the) && (!unit.isStep || unit.path.at(-1) === 0),
  )
  return over.map(unit => ({
    code: 'over',
    severity: 'warning',
    path: [...unit.path.slice(0, 2), 'schedule', 'until'],
    found: unit.terms.schedule?.until,
    ...about(unit),
  }))
}
