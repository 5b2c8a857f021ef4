import { caps } from './caps.ts'
import { conditions } from './conditions.ts'
import { historyLines } from './history.ts'
import type { Language } from './language.ts'
import { operators } from './operators.ts'
import { triggers } from './triggers.ts'

/** The words that most configs use: a page loads these with the rules, the rest when a config has them. */
export const core: Language = { operators, conditions, history: historyLines, triggers, caps }

export { signedText } from './canonical.ts'
export { checkInText } from './check-in.ts'
export { parseDuration } from './duration.ts'
export { createEngine } from './engine.ts'
export { explain } from './explain.ts'
export { compile, compiling } from './program.ts'
export type { Steps } from './steps.ts'
