import Table from 'cli-table3'
import type { Page } from '../check/print.ts'
import { widthOfText } from '../width.ts'

export interface Column {
  head: string
  align?: 'left' | 'right'
  /** It becomes narrower before the others do: its text is cut, or goes on in the next line. */
  gives?: 'cut' | 'wrap'
}

/** Between two columns. */
const gap = 2
/** A column is cut no shorter than this. */
const narrowest = 8
/** And one that goes on in the next line, no shorter than this. */
const narrowestWrapped = 14

/** A table without lines but the one under its head, as wide as it has to be and no wider than the page. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly string[][],
  { colors, width }: Page,
): string[] {
  const natural = columns.map((column, i) =>
    Math.max(widthOfText(column.head), ...rows.map(row => widthOfText(row[i] ?? ''))),
  )
  const widths = fit(natural, columns, width - gap * columns.length)
  const table = new Table({
    chars: noLines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap, compact: true },
    colAligns: columns.map(({ align = 'left' }) => align),
    colWidths: widths.map(one => one + gap),
  })
  const cell = (content: string, i: number) => ({
    content,
    ...(columns[i]!.gives === 'wrap' && { wordWrap: true }),
  })
  table.push(
    columns.map(({ head }, i) => colors.bold(cut(head, widths[i]!))),
    // No box drawing: Japanese terminals may give such a sign two columns.
    widths.map(one => colors.dim('-'.repeat(one))),
    ...rows.map(row => row.map(cell)),
  )
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
}

const noLines = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map(name => [name, '']),
)

const cut = (text: string, width: number) =>
  widthOfText(text) <= width ? text : `${text.slice(0, width - 1)}…`

/** Takes room from the widest column, from those that give as long as there are any, until all have enough. */
function fit(natural: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...natural]
  const least = (i: number) => (columns[i]!.gives === 'wrap' ? narrowestWrapped : narrowest)
  for (let total = widths.reduce((sum, one) => sum + one, 0); total > room; total--) {
    const wide = [...widths.keys()].filter(i => widths[i]! > least(i))
    const giving = wide.filter(i => columns[i]!.gives)
    const [first, ...others] = giving.length ? giving : wide
    if (first === undefined) break
    widths[others.reduce((a, b) => (widths[b]! > widths[a]! ? b : a), first)]!--
  }
  return widths
}
