import type { Tests } from '../../config.ts'
import type { Path } from '../../shape.ts'
import { about, type Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { type Part, partOfCondition, partOfTests } from '../prove/parts.ts'
import { disprove, isImpossible } from '../prove/prover.ts'

/** Conditions, or parts of them, that hold never or always. Told is the smallest part that shows it. */
export const conditionFindings = (the: Case): Finding[] => [
  ...audiences(the),
  ...standing(the),
  ...eventTests(the),
]

/** Whom a campaign is for, at the moments that it is triggered. */
function audiences(the: Case): Finding[] {
  return the.units.flatMap(unit => {
    const { when, whenPath } = unit
    if (!when) return []
    const found = findingsOf(partOfCondition(when, the.at(whenPath)))
    const clash = isTold(found, 'never-true')
      ? undefined
      : disprove({ all: [the.firing(unit), the.audience(unit)] })
    return [...found, ...(clash ? [neverTrue(clash, whenPath)] : [])].map(one => ({ ...one, ...about(unit) }))
  })
}

/** Tiers and segments hold or not at any time. */
function standing({ config: { segments = {}, tiers = [] }, at }: Case): Finding[] {
  return [
    ...Object.entries(segments).map(([id, when]) => partOfCondition(when, at(['segments', id]))),
    ...tiers.flatMap(({ when }, i) => (when ? [partOfCondition(when, at(['tiers', i, 'when']))] : [])),
  ].flatMap(findingsOf)
}

/** Tests that stand outside of conditions. */
function eventTests({ config: { behaviors = {}, caps }, units, at }: Case): Finding[] {
  const found = (tests: unknown, path: Path, subject = 'event') =>
    tests ? findingsOf(partOfTests(tests as Tests, subject, at(path))) : []
  return [
    ...Object.entries(behaviors).flatMap(([id, { where }]) => found(where, ['behaviors', id, 'where'])),
    ...units.flatMap(({ on = [], onPath, terms, path, ...unit }) =>
      [
        ...on.flatMap((trigger, i) =>
          typeof trigger === 'object'
            ? found(trigger.where, [...onPath, ...(on.length > 1 ? [i] : []), 'where'])
            : [],
        ),
        ...found(terms.goal?.where, [...path.slice(0, 2), 'goal', 'where']),
      ].map(one => ({ ...one, ...about(unit) })),
    ),
    ...found(caps?.neverOn, ['caps', 'neverOn'], 'page'),
  ]
}

function findingsOf({ path, says, parts }: Part): Finding[] {
  const found = parts.flatMap(findingsOf)
  const clash = says && !isTold(found, 'never-true') ? disprove(says(true)) : undefined
  if (clash) return [...found, neverTrue(clash, path)]
  return says && !isTold(found, 'always-true') && isImpossible(says(false))
    ? [...found, { code: 'always-true', severity: 'warning', path }]
    : found
}

const isTold = (found: readonly Finding[], code: Finding['code']) => found.some(one => one.code === code)

/** Told at the last place within, since a reader comes from above. */
function neverTrue(clash: readonly Path[], within: Path): Finding {
  const path = clash.filter(one => within.every((step, i) => one[i] === step)).at(-1) ?? within
  const related = clash.filter(one => one !== path)
  return { code: 'never-true', severity: 'warning', path, ...(related.length > 0 && { related }) }
}
