import type { Language } from './language.ts'
import { rareCaps } from './rare-caps.ts'
import { rareOperators } from './rare-operators.ts'

/** The whole language: the common words, and those that few configs use. */
export const withRareWords = (core: Language): Language => ({
  ...core,
  operators: { ...core.operators, ...rareOperators },
  caps: { ...core.caps, ...rareCaps },
})
