import type { Limits } from '../../config.ts'
import { parseDuration } from '../../duration.ts'
import type { Path } from '../../shape.ts'
import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'

/** Bounds that never take effect, because another one stops everything before. */
export const limitFindings = ({ config: { caps = {} }, units }: Case): Finding[] => [
  ...units.flatMap(unit =>
    ofLimits(unit.limits ?? {}, [...unit.path, 'limits']).map(one => ({ ...one, ...about(unit) })),
  ),
  ...ofCaps(caps, ['caps']),
  ...Object.entries(caps.byTag ?? {}).flatMap(([tag, bounds]) => [
    ...ofCaps(bounds, ['caps', 'byTag', tag]),
    ...counts
      .filter(count => atMost(caps[count], bounds[count]))
      .map(count => idle(['caps', 'byTag', tag, count], ['caps', count])),
  ]),
]

const counts = ['perSession', 'perDay', 'perWeek'] as const

/** Whether the one bound is reached no later than the other. */
const atMost = (one: number | undefined, other: number | undefined) =>
  one !== undefined && other !== undefined && one <= other

/** A day of 25 hours, when the clocks change, is the longest. */
const longestDay = parseDuration('25 hours')!

function ofLimits({ perSession, perDay, perVisitor, notAgainFor }: Limits, path: Path): Finding[] {
  const rest = parseDuration(notAgainFor)
  return [
    ...(atMost(perVisitor, perSession) ? [idle([...path, 'perSession'], [...path, 'perVisitor'])] : []),
    ...(atMost(perVisitor, perDay) ? [idle([...path, 'perDay'], [...path, 'perVisitor'])] : []),
    ...(perDay !== undefined && rest !== undefined && rest >= longestDay && !atMost(perVisitor, perDay)
      ? [idle([...path, 'perDay'], [...path, 'notAgainFor'])]
      : []),
  ]
}

/** Any calendar day lies within the last seven times 24 hours. */
const ofCaps = ({ perDay, perWeek }: { perDay?: number; perWeek?: number }, path: Path): Finding[] =>
  atMost(perWeek, perDay) ? [idle([...path, 'perDay'], [...path, 'perWeek'])] : []

const idle = (path: Path, by: Path): Finding => ({
  code: 'idle-limit',
  severity: 'hint',
  path,
  related: [by],
  found: String(path.at(-1)),
  needed: String(by.at(-1)),
})
