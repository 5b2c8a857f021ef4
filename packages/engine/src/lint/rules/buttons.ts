import { about, type Case, contentsOf } from '../case.ts'
import type { Finding } from '../finding.ts'
import { isOver } from '../moments.ts'
import { isLive, type Unit } from '../units.ts'

/** Buttons that are to show a campaign which is not shown to anybody. */
export function buttonFindings(the: Case): Finding[] {
  const byId = new Map(the.units.map(unit => [unit.id, unit]))
  const isShown = (unit: Unit | undefined) => !unit || (isLive(unit) && !isOver(unit, the))
  return the.units.filter(isLive).flatMap(unit =>
    contentsOf(unit).flatMap(({ show: { buttons = [] }, path }) =>
      buttons.flatMap((button, i): Finding[] => {
        if (button.action !== 'show' || isShown(byId.get(button.campaign))) return []
        const target = byId.get(button.campaign)!
        return [
          {
            code: 'opens-nothing',
            severity: 'warning',
            path: [...path, 'buttons', i, 'campaign'],
            related: [target.path],
            found: button.campaign,
            ...about(unit),
          },
        ]
      }),
    ),
  )
}
