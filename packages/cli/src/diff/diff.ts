import { compile, type Program } from '@okyaku/engine'
import { pageFor } from '../check/print.ts'
import { exit, type Io, nameOf } from '../io.ts'
import { type Output, print, withOutputs } from '../output.ts'
import { type Loaded, loadConfig, loadEvents } from '../simulate/load.ts'
import type { RecordedEvents } from '../simulate/read-events.ts'
import { wrap } from '../width.ts'
import type { Words } from '../words/words.ts'
import { compare, type Difference, isSeen } from './compare.ts'
import { changeLines, differenceJson, differenceLines } from './print.ts'
import { createTally } from './tally.ts'
import { diffWords } from './words.ts'

export interface DiffOptions {
  events: string
  json?: true
  outcomes: 'shown' | 'all'
  /** How many differences the table lists. */
  rows: number
}

/** `okyaku diff`: who would have seen something else by another config. */
export const diff = (
  before: string,
  after: string,
  options: DiffOptions,
  words: Words,
  io: Io,
): Promise<number> => withOutputs(io, outputs => diffTo(outputs, { before, after }, options, words, io))

async function diffTo(
  { out, err }: { out: Output; err: Output },
  files: { before: string; after: string },
  options: DiffOptions,
  words: Words,
  io: Io,
): Promise<number> {
  const before = await loadConfig(files.before, words, io, err)
  if (typeof before === 'number') return before
  const after = await loadConfig(files.after, words, io, err)
  if (typeof after === 'number') return after
  const events = await loadEvents(options.events, words, io, err)
  if (typeof events === 'number') return events
  const told = { files, before, after, events, options }
  if (options.json) for (const one of differences(told).listed()) await out.line(differenceJson(one))
  else await print(out, reportLines(told, words, io))
  return events.badLines ? exit.problems : Math.max(before.exitCode, after.exitCode)
}

interface Told {
  files: { before: string; after: string }
  before: Loaded
  after: Loaded
  events: RecordedEvents
  options: DiffOptions
}

function differences({ before, after, events, options }: Told) {
  const programs = [compile(before.config), compile(after.config)] as const
  const tally = createTally(programs.flatMap(idsOf))
  function* listed(): Generator<Difference> {
    for (const one of compare(...programs, events, tally.add))
      if (options.outcomes === 'all' || isSeen(one)) yield one
  }
  return { tally, listed }
}

function reportLines(told: Told, words: Words, io: Io): string[] {
  const { files, after, options } = told
  const page = pageFor(io.stdout, io.env)
  const { tally, listed } = differences(told)
  const first: Difference[] = []
  let count = 0
  for (const one of listed()) if (count++ < options.rows) first.push(one)
  const heading = diffWords[words.lang].heading(
    nameOf(files.before),
    nameOf(files.after),
    nameOf(options.events),
  )
  return [
    ...wrap(heading, page.width).map(page.colors.bold),
    '',
    ...changeLines(tally.changes(), words, page),
    '',
    ...differenceLines(first, count, after.config, words, page),
  ]
}

const idsOf = ({ campaigns }: Program) => campaigns.map(({ campaign }) => campaign.id)
