import { expandJourneys } from './journeys.ts'
import type { Language } from './language.ts'
import { rareCaps } from './rare-caps.ts'
import { compileFacts, rareConditions } from './rare-conditions.ts'
import { rareHistory } from './rare-history.ts'
import { rareOperators } from './rare-operators.ts'
import { rareTriggers } from './rare-triggers.ts'

/** The whole language: the common words, and those that few configs use. */
export const withRareWords = (core: Language): Language => ({
  operators: { ...core.operators, ...rareOperators },
  conditions: { ...core.conditions, ...rareConditions },
  history: { ...core.history, ...rareHistory },
  triggers: { ...core.triggers, ...rareTriggers },
  caps: { ...core.caps, ...rareCaps },
  rare: { expandJourneys, compileFacts },
})
