import type { Caps } from '../../config.ts'
import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { hoursFormula } from '../prove/clock.ts'
import type { Formula } from '../prove/formula.ts'
import { isImpossible } from '../prove/prover.ts'
import { testsFormula } from '../prove/value-tests.ts'
import { isLive } from '../units.ts'

/** What the site's caps and hold-out never let through. */
export const capFindings = (the: Case): Finding[] => [
  ...heldOut(the),
  ...alwaysQuiet(the.config.caps ?? {}),
  ...neverAllowed(the),
]

function heldOut({ config, units }: Case): Finding[] {
  const told = new Set<unknown>()
  const ofUnits = units.flatMap((unit): Finding[] => {
    if (unit.terms.holdout !== 1 || told.has(unit.terms)) return []
    told.add(unit.terms)
    const path = [...unit.path.slice(0, 2), 'holdout']
    return [{ code: 'all-held-out', severity: 'warning', path, ...about(unit) }]
  })
  const ofSite: Finding[] =
    config.holdout === 1 ? [{ code: 'all-held-out', severity: 'warning', path: ['holdout'] }] : []
  return [...ofSite, ...ofUnits]
}

const hoursOf = ({ quietHours }: Caps) => (typeof quietHours === 'object' ? quietHours.hours : quietHours)
const isAllDay = (caps: Caps) => hoursOf(caps) === '00:00-24:00'

const alwaysQuiet = (caps: Caps): Finding[] =>
  isAllDay(caps) ? [{ code: 'always-quiet', severity: 'warning', path: ['caps', 'quietHours'] }] : []

/** Campaigns that are due only where or when the site shows nothing. */
function neverAllowed(the: Case): Finding[] {
  return the.units.filter(isLive).flatMap((unit): Finding[] => {
    if (unit.terms.ignoreSiteCaps) return []
    const due = { all: [the.firing(unit), the.audience(unit)] }
    const bars = barsOf(the)
    const bar = bars.length && !isImpossible(due) ? shutBy(bars, due) : undefined
    const place = { path: unit.when ? unit.whenPath : unit.path, related: bar ? [bar] : [] }
    return bar ? [{ code: 'never-allowed', severity: 'warning', ...place, ...about(unit) }] : []
  })
}

interface Bar {
  path: string[]
  /** What holds where it lets through. */
  open: Formula
}

function barsOf({ config: { caps = {} }, at }: Case): Bar[] {
  const hours = hoursOf(caps)
  const bySite = typeof caps.quietHours !== 'object' || caps.quietHours.zone !== 'visitor'
  const neverOn = ['caps', 'neverOn']
  const quietHours = ['caps', 'quietHours']
  return [
    ...(caps.neverOn
      ? [{ path: neverOn, open: testsFormula(caps.neverOn, 'page', at(neverOn, false)) }]
      : []),
    ...(hours && bySite && !isAllDay(caps)
      ? [{ path: quietHours, open: hoursFormula(hours, at(quietHours, false)) }]
      : []),
  ]
}

const shutBy = (bars: readonly Bar[], due: Formula) =>
  bars.find(({ open }) => isImpossible({ all: [due, open] }))?.path
