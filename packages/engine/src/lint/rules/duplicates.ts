import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { identityOf, isLive, type Unit } from '../units.ts'

/** Live campaigns that are triggered by the same, for the same visitors, and show the same. */
export function duplicateFindings({ units }: Case): Finding[] {
  const seen = new Map<string, Unit>()
  return units
    .filter(unit => isLive(unit) && !unit.isStep)
    .flatMap((unit): Finding[] => {
      const key = identityOf(unit)
      const first = seen.get(key)
      if (!first) {
        seen.set(key, unit)
        return []
      }
      const { path } = unit
      const other = { related: [first.path], found: first.id }
      return [{ code: 'duplicate-campaign', severity: 'warning', path, ...other, ...about(unit) }]
    })
}
