import type { Config } from './config.ts'
import { core } from './core.ts'
import { createParser, type Parser } from './parse.ts'
import { compile as compileIn, type Program } from './program.ts'
import { withRareWords } from './rare.ts'

export { signedText } from './canonical.ts'
export { checkInText } from './check-in.ts'
export type * from './config.ts'
export type { Context } from './context.ts'
export type * from './decision.ts'
export { parseDuration } from './duration.ts'
export { createEngine, type Engine } from './engine.ts'
export type * from './event.ts'
export { explain } from './explain.ts'
export type { Language } from './language.ts'
export type { Parsed } from './parse.ts'
export type { Problem, ProblemCode } from './problem.ts'
export type { Program } from './program.ts'
export type { Snapshot } from './snapshot.ts'

const language = withRareWords(core)

/**
 * Reads a config: any JSON in, never an exception out. Whatever has a problem is left out - a campaign as a whole, so
 * that it is never shown to the wrong people - and so is what refers to it; the rest works.
 */
export const parseConfig: Parser = createParser(language)

/** Makes a config that `parseConfig` has accepted ready to decide. `timeZone`: the visitor's, for a config that names none. */
export const compile = (config: Config, options: { timeZone?: string } = {}): Program =>
  compileIn(config, { language, ...options })
