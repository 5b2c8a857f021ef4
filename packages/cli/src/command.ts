import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Io } from './io.ts'
import { type Words, wordsFor } from './words/words.ts'

/** What a command needs to run: where it speaks, and whom it tells how it ended. */
export interface Stage {
  io: Io
  end(code: number): void
}

/** Adds one command, with its options and examples, to the program. */
export type AddCommand = (program: Command, stage: Stage) => void

export interface LangOption {
  lang?: Words['lang']
}

export const langOption = () =>
  new Option('--lang <language>', 'the language of what is said; else that of the terminal').choices([
    'en',
    'ja',
  ])

/** The words for what was asked for by `langOption`. */
export const wordsOf = ({ lang }: LangOption, { env }: Io): Words => wordsFor(lang, env)

export function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number.')
}
