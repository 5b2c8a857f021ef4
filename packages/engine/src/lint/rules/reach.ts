import { about, type Case, contentsOf } from '../case.ts'
import type { Finding } from '../finding.ts'
import { isLive, type Unit } from '../units.ts'

const overlays = /^(modal|slide-in|fullscreen)$/
const everywhere = /^(page_view|session_start)$/

/** Overlays that cover every page for everybody: no condition, no limit, no cap. */
export function reachFindings({ units, config: { caps = {} } }: Case): Finding[] {
  const isCapped = Boolean(caps.perSession ?? caps.perDay ?? caps.perWeek)
  return units.filter(isLive).flatMap((unit): Finding[] => {
    const { on = [], when = {}, limits = {}, terms } = unit
    const isBounded =
      Object.keys(when).length > 0 ||
      Object.keys(limits).length > 0 ||
      (isCapped && !terms.ignoreSiteCaps) ||
      unit.isStep
    const covers = contentsOf(unit).some(({ show }) => overlays.test(show.format))
    if (isBounded || !covers || !on.some(firesEverywhere)) return []
    return [{ code: 'too-wide', severity: 'warning', path: unit.path, ...about(unit) }]
  })
}

function firesEverywhere(trigger: NonNullable<Unit['on']>[number]): boolean {
  if (typeof trigger === 'string') return everywhere.test(trigger)
  const { event, where, nth } = trigger
  return [event].flat().some(name => everywhere.test(String(name))) && !where && nth === undefined
}
