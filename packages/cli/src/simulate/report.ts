import type { Config } from '@okyaku/engine'
import { hanging, type Page } from '../check/print.ts'
import { wrap } from '../width.ts'
import type { Note, Words } from '../words/words.ts'
import type { Summary } from './summary.ts'
import { tableLines } from './table.ts'
import { createTimeText, zoneOf } from './time.ts'
import type { Decided } from './visitor.ts'

/** The heading: which config, on which events, of whom and when. */
export function headingLines(
  { config, events }: { config: string; events: string },
  words: Words,
  { colors, width }: Page,
): string[] {
  return wrap(words.rehearsal(config, events), width).map(colors.bold)
}

export function recordedLines(config: Config, summary: Summary, words: Words, { width }: Page): string[] {
  if (!summary.events) return [words.nothingRecorded]
  const { events, visitors, from, to } = summary
  const zone = zoneOf(config)
  const day = (at: number) => createTimeText(zone)(at).slice(0, 10)
  return wrap(words.recorded(events, visitors, day(from), day(to), zone), width)
}

/** The first decisions as a table, and how many there are beyond. */
export function decisionLines(
  first: readonly Decided[],
  count: number,
  config: Config,
  words: Words,
  page: Page,
): string[] {
  if (!count) return [words.noDecisions]
  const { colors } = page
  const time = createTimeText(zoneOf(config))
  const { columns } = words
  const rows = first.map(({ event, decision }) => [
    colors.dim(time(event.at)),
    event.visitor,
    event.name,
    decision.campaign,
    paint(words.outcome(decision), decision.outcome, page),
  ])
  const more = count - first.length
  return [
    ...tableLines(
      [columns.time, columns.visitor, columns.event, columns.campaign, columns.outcome].map(head => ({
        head,
      })),
      rows,
      page,
    ),
    ...(more > 0 ? [colors.dim(words.moreDecisions(more))] : []),
  ]
}

function paint(text: string, outcome: string, { colors }: Page): string {
  if (outcome === 'shown') return colors.green(text)
  return outcome === 'held_out' ? colors.yellow(text) : colors.dim(text)
}

/** Every campaign of the config with its counts. */
export function campaignLines(config: Config, summary: Summary, words: Words, page: Page): string[] {
  const { colors } = page
  const number = (n: number) => (n ? n.toLocaleString(words.lang) : colors.dim('-'))
  const rows = (config.campaigns ?? []).map(({ id, status = 'live' }) => {
    const { shown, heldOut, goals, skipped } = summary.campaigns.get(id)!
    const gates = [...skipped].sort(([, a], [, b]) => b - a)
    const why = gates.map(([gate, n]) => `${words.gates[gate]} ${n.toLocaleString(words.lang)}`).join(', ')
    return [id, number(shown), number(heldOut), number(goals), status === 'live' ? why : words.off[status]]
  })
  const { campaign, shown, heldOut, goals, skipped } = words.summary
  return tableLines(
    [
      { head: campaign },
      { head: shown, align: 'right' },
      { head: heldOut, align: 'right' },
      { head: goals, align: 'right' },
      { head: skipped, gives: 'wrap' },
    ],
    rows,
    page,
  )
}

export function noteLines(notes: readonly Note[], words: Words, { colors, width }: Page): string[] {
  return notes.flatMap(note => hanging(colors.cyan('•'), wrap(words.note(note), width - 2)))
}
