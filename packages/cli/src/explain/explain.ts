import type { Event, Explanation, Program } from '@okyaku/engine'
import { pageFor } from '../check/print.ts'
import { closest } from '../closest.ts'
import { exit, type Io, nameOf } from '../io.ts'
import { type Output, print, withOutputs } from '../output.ts'
import { createPlaces } from '../reason/place.ts'
import { loadEvents } from '../simulate/load.ts'
import { openConfig } from '../simulate/open.ts'
import { select } from '../simulate/select.ts'
import { timeline } from '../simulate/timeline.ts'
import { createVisitor } from '../simulate/visitor.ts'
import type { Words } from '../words/words.ts'
import { explanationJson, explanationLines } from './print.ts'
import { explainWords } from './words.ts'

export interface ExplainOptions {
  config: string
  events: string
  visitor: string
  campaign: string
  at?: string
  json?: true
}

/** `okyaku explain`: every gate of one campaign for one visitor, as it stood at a moment. */
export const explain = (options: ExplainOptions, words: Words, io: Io): Promise<number> =>
  withOutputs(io, outputs => explainTo(outputs, options, words, io))

async function explainTo(
  { out, err }: { out: Output; err: Output },
  options: ExplainOptions,
  words: Words,
  io: Io,
): Promise<number> {
  const said = explainWords[words.lang]
  const refuse = async (sentence: string) => {
    await err.line(sentence)
    return exit.usage
  }
  const opened = await openConfig(options, words, io, err)
  if (typeof opened === 'number') return opened
  const { config, text, program, until } = opened
  const ids = program.campaigns.map(({ campaign }) => campaign.id)
  if (!ids.includes(options.campaign))
    return refuse(said.noCampaign(options.campaign, closest(options.campaign, ids)))

  const events = await loadEvents(options.events, words, io, err)
  if (typeof events === 'number') return events
  const moment = momentOf(
    program,
    select(events, { visitor: options.visitor, until }),
    options.campaign,
    until,
  )
  if (!moment) return refuse(words.noVisitor(options.visitor, nameOf(options.events), until !== undefined))

  const told = { ...moment, file: nameOf(options.config), placeOf: createPlaces(text) }
  if (options.json) await out.line(explanationJson(told))
  else await print(out, explanationLines(told, config, words, pageFor(io.stdout, io.env)))
  return opened.exitCode
}

export interface ExplainedMoment {
  at: number
  visitor: string
  /** Absent where only time has passed since. */
  event?: string
  explanation: Explanation
}

/** How it stood at the last of the events, before what followed from it; or at a later time when nothing happened. */
function momentOf(
  program: Program,
  events: Iterable<Event>,
  campaign: string,
  until: number | undefined,
): ExplainedMoment | undefined {
  const visitor = createVisitor(program)
  const all = [...events]
  const last = all.at(-1)
  if (!last) return undefined
  const at = Math.max(until ?? last.at, last.at)
  const isLater = at > last.at
  let explained: Explanation[] = []
  for (const { event } of timeline(all, () => visitor, at)) {
    if (event !== last) {
      if (event) visitor.take(event)
      else visitor.wake()
      continue
    }
    visitor.take(event, decided => {
      const hasFired = decided.some(({ decision }) => decision.campaign === campaign)
      explained = visitor.explain(event, { campaign }).map(one => (hasFired ? fired(one) : one))
    })
  }
  if (isLater) explained = visitor.explain({ ...last, at }, { campaign, untriggered: true })
  const [explanation] = explained
  const event = isLater ? {} : { event: last.name }
  return explanation && { at, visitor: last.visitor, ...event, explanation }
}

/** A campaign that was decided on has been triggered, also by what leaves no trace, as a change of tier. */
function fired({ gates: all, reasons: _, gate: __, ...explanation }: Explanation): Explanation {
  const gates = all.filter(({ gate }) => gate !== 'trigger')
  const [first] = gates
  if (!first) return { ...explanation, outcome: 'shown', reasons: [], gates }
  return { ...explanation, ...first, outcome: first.gate === 'assignment' ? 'held_out' : 'skipped', gates }
}
