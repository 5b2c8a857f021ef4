import type { Config } from '../../config.ts'
import { type Formula, joined } from './formula.ts'
import type { Place, Translate } from './place.ts'

/** What stands for a visitor without a tier. */
const none = ''

/**
 * The tier is one of these. Where it follows from conditions alone, being in it also says that its condition holds,
 * and that of every higher tier does not.
 */
export function tierFormula(ids: string | string[], place: Place, translate: Translate): Formula {
  const { config, holds, path, tiersTell } = place
  const wanted = new Set([ids].flat())
  const among = (holding: boolean) => new Set(everyTier(config).filter(id => wanted.has(id) === holding))
  if (!holds || !tiersTell) {
    return { kind: 'choice', subject: 'tier', among: among(holds), path }
  }
  const tiers = config.tiers ?? []
  return joined(
    false,
    [...wanted].map(id => {
      const index = tiers.findIndex(tier => tier.id === id)
      const implied = { ...place, pinned: true } as const
      return {
        all: [
          { kind: 'choice', subject: 'tier', among: new Set([id]), path },
          translate(tiers[index]?.when ?? {}, implied),
          ...tiers.slice(index + 1).map(({ when = {} }) => translate(when, { ...implied, holds: false })),
        ],
      }
    }),
  )
}

/** Each that a visitor can be in. Where the lowest asks for something, there may be none. */
export function everyTier({ tiers = [], tierFrom }: Config): string[] {
  const ids = tiers.map(({ id }) => id)
  return tierFrom === undefined && tiers[0]?.when ? [...ids, none] : ids
}

/** A tier that an attribute names, or that is kept for a while, says nothing of what the visitor does. */
export const followsFromConditions = ({ tiers = [], tierFrom }: Config) =>
  tierFrom === undefined && tiers.every(({ keepFor }) => keepFor === undefined)
