import type { Context } from './context.ts'
import { holds } from './expression.ts'
import type { CompiledTier, Program } from './program.ts'
import { own } from './tests.ts'

/** Which tier the visitor is in, and how long one is kept whose condition no longer holds. */
export interface Tiers {
  /** The tier at the context's time; absent where the config has none. */
  current(context: Context): string | undefined
  /** Notes what has begun or ceased to hold at the context's time. Cheap where no tier is kept. */
  note(context: Context): void
}

export function createTiers({ tiers, config: { tierFrom } }: Program): Tiers {
  const keeping = tiers.filter(({ keepFor }) => keepFor !== undefined)
  const ids = new Set(tiers.map(({ id }) => id))

  const stands = ({ ref, rest }: CompiledTier, context: Context) =>
    ref !== undefined &&
    (ref < 0 ? context.holds[~ref] === 0 : context.holds[ref] === 1) &&
    (!rest || holds(rest, context))

  function isKept({ id, keepFor }: CompiledTier, { memory, now }: Context): boolean {
    if (keepFor === undefined) return false
    const kept = memory.kept[id]
    return typeof kept === 'number' && now < kept
  }

  return {
    current(context) {
      if (tierFrom !== undefined) {
        const told = own(context.moment.attributes, tierFrom)
        if (ids.has(told as string)) return told as string
      }
      for (const tier of tiers) if (stands(tier, context) || isKept(tier, context)) return tier.id
      return undefined
    },
    note(context) {
      const { kept } = context.memory
      for (const tier of keeping) {
        const { id, keepFor } = tier
        if (stands(tier, context)) kept[id] = true
        else if (kept[id] === true) kept[id] = context.now + keepFor!
      }
    },
  }
}
