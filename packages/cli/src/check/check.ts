import { exit, type Io, nameOf } from '../io.ts'
import { createOutput, print } from '../output.ts'
import type { Words } from '../words/words.ts'
import { type FormatName, formats } from './formats.ts'
import { meaningOf } from './meaning.ts'
import { type Finding, readConfig, type Severity } from './read-config.ts'

export interface CheckOptions {
  format: FormatName
  /** Warnings count as errors. */
  strict?: boolean
  /** Milliseconds since the epoch: by it, a schedule is over. */
  now: number
}

/**
 * `okyaku check`: says all that is wrong with a config, where, and how to mend it. What it means is judged when its form
 * is right: where something is left out, much would seem to lack a use.
 */
export async function check(
  file: string,
  { format, strict = false, now }: CheckOptions,
  words: Words,
  io: Io,
): Promise<number> {
  const read = await readConfig(file, io, words)
  const isFormed = read.config && read.tree && !read.findings.length
  const meant = isFormed ? meaningOf(read.config!, read.tree!, words, now) : []
  const findings = [...read.findings, ...read.hints, ...meant]
  const isUnreadable = read.exitCode === exit.usage
  const stream = isUnreadable ? io.stderr : io.stdout
  const out = createOutput(stream)
  const write = isUnreadable ? formats.text : formats[format]
  await print(out, write({ file: nameOf(file), read, findings, words, stream, env: io.env }))
  await out.end()
  return read.exitCode === exit.fine && fails(findings, strict) ? exit.problems : read.exitCode
}

const fails = (findings: readonly Finding[], strict: boolean) =>
  findings.some(({ severity = 'error' }) => isError(severity) || (strict && severity === 'warning'))

const isError = (severity: Severity) => severity === 'error'
