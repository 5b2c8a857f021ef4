import { fnv1a } from './bucket.ts'
import type { Program } from './program.ts'

/** The depth belongs to the name: what was kept for "at least 2" cannot answer "at least 5". */
export const nameOf = ({ key, depth }: { key: string; depth: number }) => `${depth} ${key}`

/** Equal for two configs exactly when they count the same, but for a chance of one in four thousand million. */
export const fingerprintOf = ({
  tallies,
  stores,
  campaigns,
  tiers,
  afters,
}: Pick<Program, 'tallies' | 'stores' | 'campaigns' | 'tiers' | 'afters'>) =>
  String(
    fnv1a(
      [
        ...tallies.map(nameOf),
        ...stores.map(({ key }) => key),
        ...campaigns.map(({ campaign: { id }, depth }) => `${depth} campaign ${id}`),
        // These are known since they have been asked for; for the time before, the journal tells.
        ...tiers.flatMap(({ id, keepFor }) => (keepFor === undefined ? [] : [`kept ${id}`])),
        ...afters.map(({ key }) => `after ${key}`),
      ]
        .sort()
        .join('\n'),
    ),
  )
