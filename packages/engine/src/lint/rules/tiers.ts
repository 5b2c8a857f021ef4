import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { isImpossible } from '../prove/prover.ts'
import { followsFromConditions } from '../prove/tiers.ts'
import { formulaOf } from '../prove/translate.ts'

/** Tiers that nobody is ever in, because whoever meets their condition meets that of a higher one. */
export function tierFindings({ config, at }: Case): Finding[] {
  const { tiers = [] } = config
  if (!followsFromConditions(config)) return []
  return tiers.flatMap(({ id, when = {} }, i): Finding[] => {
    const own = formulaOf(when, at(['tiers', i, 'when']))
    if (isImpossible(own)) return []
    const above = tiers.findIndex(
      (higher, j) =>
        j > i && isImpossible({ all: [own, formulaOf(higher.when ?? {}, at(['tiers', j, 'when'], false))] }),
    )
    return above < 0
      ? []
      : [
          {
            code: 'shadowed-tier',
            severity: 'warning',
            path: ['tiers', i],
            related: [['tiers', above]],
            found: id,
            needed: tiers[above]!.id,
          },
        ]
  })
}
