import { compile, type Program } from '@okyaku/engine'
import { exit, type Io } from '../io.ts'
import type { Output } from '../output.ts'
import type { Words } from '../words/words.ts'
import { type Loaded, loadConfig } from './load.ts'
import { parseTime } from './time.ts'

export interface Opened extends Loaded {
  program: Program
  /** The end of what is rehearsed, in ms since the epoch. */
  until: number | undefined
}

/** Makes a config ready for a rehearsal up to `at`; a number is the exit code where that cannot be. */
export async function openConfig(
  { config, at }: { config: string; at?: string },
  words: Words,
  io: Io,
  err: Output,
): Promise<Opened | number> {
  const read = await loadConfig(config, words, io, err)
  if (typeof read === 'number') return read
  const program = compile(read.config)
  const until = at === undefined ? undefined : parseTime(at, program.zone)
  if (at === undefined || until !== undefined) return { ...read, program, until }
  await err.line(words.notATime(at))
  return exit.usage
}
