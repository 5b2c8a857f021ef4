import type { Config, Problem } from '@okyaku/engine'
import { type compile, compiling, core } from '@okyaku/engine/core'
import type { Say } from '../console.ts'
import type { Source } from '../loading.ts'
import type { Checked } from './checking.ts'
import type { InSlices } from './in-slices.ts'

export type Checker = typeof import('./checking.ts')
export type LoadChecker = () => Promise<Checker>
type Program = ReturnType<typeof compile>

/** The config, as far as it is known to work. */
export interface ReadRules {
  config: Config
  program: Program
  problems: Problem[]
  isChecked: boolean
}

export interface ReadOptions extends Source {
  loadChecker: LoadChecker
  timeZone: string
  say: Say
  inSlices: InSlices
}

/**
 * Reads a config written in common words at once. One with rare words, or a mistake, is checked first, because the
 * checker knows them all; `careful` has every config checked.
 */
export async function readRules(options: ReadOptions, careful: boolean): Promise<ReadRules> {
  // A config that did not come has been named already.
  if (options.input === undefined) return readRules({ ...options, input: {} }, careful)
  const common = await readCommon(options)
  if (common && !careful) return common
  try {
    return await checkRules(options)
  } catch (error) {
    options.say(
      'checker-missing',
      options.file,
      common ? 'is used unchecked' : 'cannot be used',
      String(error),
    )
    if (!common) throw error
    return common
  }
}

async function readCommon({ input, timeZone, inSlices }: ReadOptions): Promise<ReadRules | undefined> {
  if (typeof input !== 'object' || input === null) return undefined
  // Pages are told their scores, also where no campaign names one; what sums them up is among the rare words.
  if ('scores' in input) return undefined
  try {
    const program = await inSlices(compiling(input as Config, { language: core, timeZone }))
    return { config: input as Config, program, problems: [], isChecked: false }
  } catch {
    // A word that is not among the common ones: the checker tells the rare from the wrong.
    return undefined
  }
}

/** The same with every mistake found: what has one is left out, and named. */
export async function checkRules({
  input,
  file,
  loadChecker,
  timeZone,
  say,
  inSlices,
}: ReadOptions): Promise<ReadRules> {
  const { checking } = await loadChecker()
  const { config = {}, language, problems, sentence }: Checked = await inSlices(checking(input, core, file))
  if (sentence) say('config-problems', sentence)
  const program = await inSlices(compiling(config, { language, timeZone }))
  return { config, program, problems, isChecked: true }
}
