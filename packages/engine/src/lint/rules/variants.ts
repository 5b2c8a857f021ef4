import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { isLive, type Unit } from '../units.ts'

/** Variants that nobody gets, and comparisons without a goal by which to compare. */
export const variantFindings = ({ units }: Case): Finding[] => [
  ...units.flatMap(idleVariants),
  ...withoutGoal(units),
]

function idleVariants(unit: Unit): Finding[] {
  const { variants = [], path } = unit
  const total = variants.reduce((sum, { share = 1 }) => sum + share, 0)
  return variants.flatMap(({ id, share }, i): Finding[] => {
    // Where all shares are 0, the last variant takes everybody.
    const isIdle = share === 0 && (total > 0 || i < variants.length - 1)
    const at = [...path, 'variants', i, 'share']
    return isIdle ? [{ code: 'idle-variant', severity: 'hint', path: at, found: id, ...about(unit) }] : []
  })
}

function withoutGoal(units: readonly Unit[]): Finding[] {
  const told = new Set<unknown>()
  return units.flatMap((unit): Finding[] => {
    const { terms, variants = [], path } = unit
    const compares = terms.holdout ? [...path.slice(0, 2), 'holdout'] : [...path, 'variants']
    if (!isLive(unit) || terms.goal || told.has(terms) || !(terms.holdout || variants.length > 1)) return []
    told.add(terms)
    return [{ code: 'no-goal', severity: 'hint', path: compares, ...about(unit) }]
  })
}
