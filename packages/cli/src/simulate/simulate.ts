import type { Config, Program } from '@okyaku/engine'
import { pageFor } from '../check/print.ts'
import { exit, type Io, nameOf } from '../io.ts'
import { type Output, print, withOutputs } from '../output.ts'
import type { Words } from '../words/words.ts'
import { jsonLine } from './json.ts'
import { loadEvents } from './load.ts'
import { notesOn } from './notes.ts'
import { openConfig } from './open.ts'
import type { RecordedEvents } from './read-events.ts'
import { rehearse, type Visitors } from './rehearse.ts'
import {
  campaignLines,
  decisionLines,
  headingLines,
  noteLines,
  recordedLines,
  standingLines,
} from './report.ts'
import { type Selection, select } from './select.ts'
import { standingsAt } from './standing.ts'
import { createSummary, type Summary } from './summary.ts'
import type { Decided } from './visitor.ts'

export interface SimulateOptions {
  config: string
  events: string
  json?: true
  outcomes: 'shown' | 'all'
  /** How many decisions the table lists. */
  rows: number
  visitor?: string
  at?: string
}

/** `okyaku simulate`: the decisions that the engine would take on recorded events. */
export const simulate = (options: SimulateOptions, words: Words, io: Io): Promise<number> =>
  withOutputs(io, outputs => rehearsal(options, words, io, outputs))

async function rehearsal(
  options: SimulateOptions,
  words: Words,
  io: Io,
  { out, err }: { out: Output; err: Output },
): Promise<number> {
  const opened = await openConfig(options, words, io, err)
  if (typeof opened === 'number') return opened
  const events = await loadEvents(options.events, words, io, err)
  if (typeof events === 'number') return events
  const { config, program, until } = opened
  const selection = { visitor: options.visitor, until }
  if (options.visitor !== undefined && isEmpty(select(events, selection))) {
    await err.line(words.noVisitor(options.visitor, nameOf(options.events), until !== undefined))
    return exit.usage
  }
  await (options.json ? printJson : printReport)(options, {
    config,
    program,
    events,
    selection,
    words,
    io,
    out,
    err,
  })
  return events.badLines ? exit.problems : opened.exitCode
}

function isEmpty(events: Iterable<unknown>): boolean {
  for (const _ of events) return false
  return true
}

interface Stage {
  config: Config
  program: Program
  events: RecordedEvents
  selection: Selection
  words: Words
  io: Io
  out: Output
  err: Output
}

async function printJson(options: SimulateOptions, stage: Stage): Promise<void> {
  const { program, events, words, io, out, err } = stage
  const summary = summaryOf(program)
  for (const one of decisions(options, stage, summary)) await out.line(jsonLine(one))
  await print(
    err,
    noteLines(notesOn(withSteps(program), summary, events.oldWorld), words, pageFor(io.stderr, io.env)),
  )
}

async function printReport(options: SimulateOptions, stage: Stage): Promise<void> {
  const { config, program, events, selection, words, io, out } = stage
  const summary = summaryOf(program)
  const visitors: Visitors = new Map()
  const first: Decided[] = []
  let count = 0
  for (const one of decisions(options, stage, summary, visitors)) if (count++ < options.rows) first.push(one)
  const page = pageFor(io.stdout, io.env)
  const notes = noteLines(notesOn(withSteps(program), summary, events.oldWorld), words, page)
  const { until } = selection
  await print(out, [
    ...headingLines({ config: nameOf(options.config), events: nameOf(options.events) }, words, page),
    ...recordedLines(config, summary, words, page),
    '',
    ...decisionLines(first, count, config, words, page),
    '',
    ...(program.campaigns.length ? [...campaignLines(program, summary, words, page), ''] : []),
    ...(until === undefined || !visitors.size
      ? []
      : [...standingLines(until, standingsAt(until, visitors, idsOf(program)), config, words, page), '']),
    ...notes,
  ])
}

function* decisions(
  { outcomes }: SimulateOptions,
  { program, events, selection }: Stage,
  summary: Summary,
  visitors?: Visitors,
) {
  for (const one of rehearse(program, select(events, selection), summary, {
    visitors,
    until: selection.until,
  })) {
    if (outcomes === 'all' || one.decision.outcome !== 'skipped') yield one
  }
}

/** Those of the file, and the steps of its journeys. */
const idsOf = ({ campaigns }: Program) => campaigns.map(({ campaign }) => campaign.id)

const withSteps = ({ config, campaigns }: Program): Config => ({
  ...config,
  campaigns: campaigns.map(({ campaign }) => campaign),
})

const summaryOf = (program: Program) => createSummary(idsOf(program))
