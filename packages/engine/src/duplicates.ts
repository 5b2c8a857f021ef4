import { idOf, listOf, stepId, stepsOf } from './names.ts'
import type { Problem } from './problem.ts'
import type { Path } from './shape.ts'

/** Ids that something above has already. A step of a journey is a campaign, too. */
export function duplicateIds(input: Record<string, unknown>): Problem[] {
  const problems: Problem[] = []
  const campaigns = new Set<string>()
  const claim = (taken: Set<string>, id: string | undefined, path: () => Path, needed: string) => {
    if (id === undefined) return
    if (taken.has(id)) problems.push({ code: 'duplicate-id', path: path(), found: id, needed })
    taken.add(id)
  }
  const claimIds = (section: string, taken: Set<string>) =>
    listOf(input[section]).forEach((entry, i) => {
      claim(taken, idOf(entry), () => [section, i, 'id'], section)
    })

  claimIds('tiers', new Set())
  claimIds('campaigns', campaigns)
  claimIds('journeys', new Set())
  listOf(input.journeys).forEach((journey, i) => {
    const id = idOf(journey)
    stepsOf(journey).forEach((step, j) => {
      const own = idOf(step)
      const campaign = id === undefined || own === undefined ? undefined : stepId(id, own)
      claim(campaigns, campaign, () => ['journeys', i, 'steps', j, 'id'], 'campaigns')
    })
  })
  return problems
}
