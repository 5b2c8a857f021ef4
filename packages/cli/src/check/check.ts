import { exit, type Io, nameOf } from '../io.ts'
import { createOutput } from '../output.ts'
import type { Words } from '../words/words.ts'
import { findingLines, pageFor, summaryLines } from './print.ts'
import { readConfig } from './read-config.ts'

/** `okyaku check`: says all that is wrong with a config, where, and how to mend it. */
export async function check(file: string, words: Words, io: Io): Promise<number> {
  const read = await readConfig(file, io, words)
  const name = nameOf(file)
  const unreadable = read.exitCode === exit.usage
  const stream = unreadable ? io.stderr : io.stdout
  const out = createOutput(stream)
  const page = pageFor(stream, io.env)
  for (const finding of [...read.findings, ...read.hints]) {
    for (const line of findingLines(finding, { file: name, text: read.text, words }, page))
      await out.line(line)
  }
  if (!unreadable) for (const line of summaryLines(name, read, words, page)) await out.line(line)
  await out.end()
  return read.exitCode
}
