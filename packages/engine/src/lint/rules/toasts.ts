import { parseDuration } from '../../duration.ts'
import { about, type Case, contentsOf } from '../case.ts'
import type { Finding } from '../finding.ts'

/** Shorter than this, hardly anybody has read it. */
const leastTime = 3000

/** Toasts that are gone before they can be read. */
export const toastFindings = ({ units }: Case): Finding[] =>
  units.flatMap(unit =>
    contentsOf(unit).flatMap(({ show: { closeAfter }, path }): Finding[] =>
      (parseDuration(closeAfter) ?? leastTime) < leastTime
        ? [
            {
              code: 'brief-toast',
              severity: 'hint',
              path: [...path, 'closeAfter'],
              found: closeAfter,
              ...about(unit),
            },
          ]
        : [],
    ),
  )
