import type { Config, Program } from '@okyaku/engine'
import { hanging, type Page } from '../check/print.ts'
import { plain } from '../plain.ts'
import { reasonLine } from '../reason/text.ts'
import { wrap } from '../width.ts'
import type { Note, Words } from '../words/words.ts'
import type { Standing } from './standing.ts'
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
    plain(event.visitor),
    plain(event.name),
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

/** Every campaign, and every step of a journey, with its counts. */
export function campaignLines({ campaigns }: Program, summary: Summary, words: Words, page: Page): string[] {
  const { colors } = page
  const number = (n: number) => (n ? n.toLocaleString(words.lang) : colors.dim('-'))
  const share = new Intl.NumberFormat(words.lang, { style: 'percent' })
  const rows = campaigns.map(({ campaign: { id, status = 'live' } }) => {
    const { shown, visitors, heldOut, goals, skipped } = summary.campaigns.get(id)!
    const gates = [...skipped].sort(([, a], [, b]) => b - a)
    const why = gates.map(([gate, n]) => `${words.gates[gate]} ${n.toLocaleString(words.lang)}`).join(', ')
    return [
      id,
      number(shown),
      visitors.size ? share.format(visitors.size / summary.visitors) : colors.dim('-'),
      number(heldOut),
      number(goals),
      status === 'live' ? why : words.off[status],
    ]
  })
  const { campaign, shown, reach, heldOut, goals, skipped } = words.summary
  return tableLines(
    [
      { head: campaign },
      { head: shown, align: 'right' },
      { head: reach, align: 'right' },
      { head: heldOut, align: 'right' },
      { head: goals, align: 'right' },
      { head: skipped, gives: 'wrap' },
    ],
    rows,
    page,
  )
}

/** How every campaign stands at a moment: for how many it would be shown, else why not. */
export function standingLines(
  at: number,
  standings: readonly Standing[],
  config: Config,
  words: Words,
  page: Page,
): string[] {
  const { colors, width } = page
  const time = createTimeText(zoneOf(config))
  const { standing } = words
  const rows = standings.map(({ campaign, open, shut, reasons }) => {
    const gates = [...shut].sort(([, a], [, b]) => b - a)
    const counts = gates.map(([gate, n]) => `${words.gates[gate]} ${n.toLocaleString(words.lang)}`)
    const isOne = open + gates.length === 1 && !open && gates[0]![1] === 1
    const why = isOne && reasons[0] ? ` (${reasonLine(reasons[0], words, time)})` : ''
    return [
      campaign,
      open ? colors.green(open.toLocaleString(words.lang)) : colors.dim('-'),
      counts.join(', ') + why,
    ]
  })
  return [
    ...wrap(standing.heading(time(at)), width).map(colors.bold),
    ...tableLines(
      [
        { head: words.summary.campaign },
        { head: standing.open, align: 'right' },
        { head: standing.shut, gives: 'wrap' },
      ],
      rows,
      page,
    ),
  ]
}

export function noteLines(notes: readonly Note[], words: Words, { colors, width }: Page): string[] {
  return notes.flatMap(note => hanging(colors.cyan('•'), wrap(words.note(note), width - 2)))
}
