import type { Config } from '@okyaku/engine'
import { findingLines, type Page, pageFor, summaryLines } from '../check/print.ts'
import { type ConfigRead, readConfig } from '../check/read-config.ts'
import { exit, type Io, nameOf } from '../io.ts'
import { type Output, print } from '../output.ts'
import type { Words } from '../words/words.ts'
import { exampleLine } from './event-line.ts'
import { type RecordedEvents, readEvents } from './read-events.ts'

export interface Loaded {
  config: Config
  /** The config as it stands in the file. */
  text: string
  exitCode: number
}

/** Reads a config and says what is wrong with it; a number is the exit code where nothing of it can be used. */
export async function loadConfig(file: string, words: Words, io: Io, err: Output): Promise<Loaded | number> {
  const read = await readConfig(file, io, words)
  await print(err, problemsOf(read, nameOf(file), words, pageFor(io.stderr, io.env)))
  const { config, text, exitCode } = read
  return config ? { config, text, exitCode } : exitCode
}

/** Reads recorded events and says which are none; a number is the exit code where there are no events at all. */
export async function loadEvents(
  file: string,
  words: Words,
  io: Io,
  err: Output,
): Promise<RecordedEvents | number> {
  const page = pageFor(io.stderr, io.env)
  const events = await readEvents(file, io)
  if ('fault' in events) {
    await print(err, findingLines(words.file[events.fault](file), { file, text: '', words }, page))
    return exit.usage
  }
  await print(err, badLinesOf(events, nameOf(file), words, page))
  return events
}

function problemsOf(read: ConfigRead, file: string, words: Words, page: Page): string[] {
  if (!read.findings.length) return []
  const lines = read.findings.flatMap(finding =>
    findingLines(finding, { file, text: read.text, words }, page),
  )
  return read.exitCode === exit.usage ? lines : [...lines, ...summaryLines(file, read, words, page), '']
}

function badLinesOf(
  { faults, badLines, isDocument }: RecordedEvents,
  file: string,
  words: Words,
  { colors }: Page,
): string[] {
  if (!badLines) return []
  const place = (line: number) => (isDocument ? `${file} events[${line - 1}]` : `${file}:${line}`)
  return [
    ...faults.map(({ line, fault }) => `${colors.bold(place(line))}  ${words.line(fault)}`),
    ...(faults.some(({ fault }) => fault.kind !== 'cut-off') ? [words.exampleLine(exampleLine)] : []),
    `${colors.red('✗')} ${words.badLines(badLines, badLines - faults.length, isDocument)}`,
    '',
  ]
}
