import type { Config, Problem } from '@okyaku/engine'
import { compile, core } from '@okyaku/engine/core'
import type { Checked } from './checking.ts'
import type { Source } from './loading.ts'

export type Checker = typeof import('./checking.ts')
export type LoadChecker = () => Promise<Checker>
type Program = ReturnType<typeof compile>

/** The config, as far as it is known to work. */
export interface Rules {
  config: Config
  program: Program
  problems: Problem[]
  isChecked: boolean
}

export interface ReadOptions extends Source {
  loadChecker: LoadChecker
  timeZone: string
  say(sentence: string): void
}

/**
 * Reads a config written in common words at once. One with rare words, or a mistake, is checked first: the checker
 * knows them all, and is loaded for it.
 */
export async function readRules(options: ReadOptions, atOnce: boolean): Promise<Rules | undefined> {
  const { input, timeZone } = options
  if (input === undefined) return undefined
  if (atOnce && typeof input === 'object' && input !== null) {
    try {
      const program = compile(input as Config, { language: core, timeZone })
      return { config: input as Config, program, problems: [], isChecked: false }
    } catch {
      // A word it does not know: the checker tells the rare from the wrong.
    }
  }
  return checkRules(options)
}

/** The same with every mistake found: what has one is left out, and named. */
export async function checkRules({ input, file, loadChecker, timeZone, say }: ReadOptions): Promise<Rules> {
  const { check } = await loadChecker()
  const { config = {}, language, problems, sentence }: Checked = check(input, core, file)
  if (sentence) say(sentence)
  return { config, program: compile(config, { language, timeZone }), problems, isChecked: true }
}

/** Of a page without a config: it decides nothing. */
export const emptyProgram = (): Program => compile({}, { language: core })
