import { type Config, compile } from '@okyaku/engine'
import { findingLines, type Page, pageFor, summaryLines } from '../check/print.ts'
import { type ConfigRead, readConfig } from '../check/read-config.ts'
import { exit, type Io, nameOf } from '../io.ts'
import { createOutput, type Output } from '../output.ts'
import type { Words } from '../words/words.ts'
import { exampleLine } from './event-line.ts'
import { jsonLine } from './json.ts'
import { notesOn } from './notes.ts'
import { type RecordedEvents, readEvents } from './read-events.ts'
import { rehearse } from './rehearse.ts'
import { campaignLines, decisionLines, headingLines, noteLines, recordedLines } from './report.ts'
import { createSummary, type Summary } from './summary.ts'
import type { Decided } from './visitor.ts'

export interface SimulateOptions {
  config: string
  events: string
  json?: true
  outcomes: 'shown' | 'all'
  /** How many decisions the table lists. */
  rows: number
}

/** `okyaku simulate`: the decisions that the engine would take on recorded events. */
export async function simulate(options: SimulateOptions, words: Words, io: Io): Promise<number> {
  const out = createOutput(io.stdout)
  const err = createOutput(io.stderr)
  try {
    return await rehearsal(options, words, io, { out, err })
  } finally {
    await err.end()
    await out.end()
  }
}

async function rehearsal(
  options: SimulateOptions,
  words: Words,
  io: Io,
  { out, err }: { out: Output; err: Output },
): Promise<number> {
  const errPage = pageFor(io.stderr, io.env)
  const read = await readConfig(options.config, io, words)
  await print(err, problemsOf(read, nameOf(options.config), words, errPage))
  if (!read.config) return read.exitCode

  const events = await readEvents(options.events, io)
  if ('fault' in events) {
    const finding = words.file[events.fault](options.events)
    await print(err, findingLines(finding, { file: options.events, text: '', words }, errPage))
    return exit.usage
  }
  await print(err, badLinesOf(events, nameOf(options.events), words, errPage))
  await (options.json ? printJson : printReport)(options, {
    config: read.config,
    events,
    words,
    io,
    out,
    err,
  })
  return events.badLines ? exit.problems : read.exitCode
}

interface Stage {
  config: Config
  events: RecordedEvents
  words: Words
  io: Io
  out: Output
  err: Output
}

async function printJson(options: SimulateOptions, stage: Stage): Promise<void> {
  const { config, events, words, io, out, err } = stage
  const summary = summaryOf(config)
  for (const one of decisions(options, stage, summary)) await out.line(jsonLine(one))
  await print(err, noteLines(notesOn(config, summary, events.oldWorld), words, pageFor(io.stderr, io.env)))
}

async function printReport(options: SimulateOptions, stage: Stage): Promise<void> {
  const { config, events, words, io, out } = stage
  const summary = summaryOf(config)
  const first: Decided[] = []
  let count = 0
  for (const one of decisions(options, stage, summary)) if (count++ < options.rows) first.push(one)
  const page = pageFor(io.stdout, io.env)
  const notes = noteLines(notesOn(config, summary, events.oldWorld), words, page)
  await print(out, [
    ...headingLines({ config: nameOf(options.config), events: nameOf(options.events) }, words, page),
    ...recordedLines(config, summary, words, page),
    '',
    ...decisionLines(first, count, config, words, page),
    '',
    ...(config.campaigns?.length ? [...campaignLines(config, summary, words, page), ''] : []),
    ...notes,
  ])
}

function* decisions({ outcomes }: SimulateOptions, { config, events }: Stage, summary: Summary) {
  for (const one of rehearse(compile(config), events, summary)) {
    if (outcomes === 'all' || one.decision.outcome !== 'skipped') yield one
  }
}

const summaryOf = ({ campaigns = [] }: Config) => createSummary(campaigns.map(({ id }) => id))

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

async function print(output: Output, lines: readonly string[]): Promise<void> {
  for (const line of lines) await output.line(line)
}
