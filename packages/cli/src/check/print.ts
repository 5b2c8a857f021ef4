import { type Colors, colorsFor, type Io, type Terminal, widthOf } from '../io.ts'
import { wrap } from '../width.ts'
import type { Words } from '../words/words.ts'
import { frame } from './frame.ts'
import { placeOf } from './locate.ts'
import type { ConfigRead, Finding, Severity } from './read-config.ts'
import { checkWordsFor } from './words.ts'

export interface Page {
  colors: Colors
  width: number
}

export const pageFor = (stream: Terminal, env: Io['env']): Page => ({
  colors: colorsFor(stream, env),
  width: widthOf(stream),
})

/** One finding: its place, what is wrong, what to do, and the lines of the file. */
export function findingLines(
  finding: Finding,
  { file, text, words }: { file: string; text: string; words: Words },
  { colors, width }: Page,
): string[] {
  const { span, path, sentence, fix, severity = 'error' } = finding
  const where = span ? placeOf(text, span.offset) : undefined
  const place = colors.bold(where ? `${file}:${where.line}:${where.column}` : file)
  const label =
    severity === 'error' ? '' : `  ${signOf(severity, colors)(checkWordsFor(words).severity[severity])}`
  const inConfig = path === undefined ? '' : `  ${colors.cyan(path || words.wholeFile)}`
  const indented = (line: string) => `  ${line}`
  return [
    place + label + inConfig,
    ...wrap(sentence, width - 2).map(indented),
    ...wrap(fix, width - 4).map((line, i) => indented(`${i ? ' ' : colors.green('→')} ${line}`)),
    ...(span ? ['', ...frame(text, span, { colors, width })] : []),
    '',
  ]
}

const signOf = (severity: Severity, { yellow, blue, red }: Colors) =>
  ({ error: red, warning: yellow, hint: blue })[severity]

/** The last lines: how it stands with the whole file. */
export function summaryLines(
  file: string,
  { config, findings }: Pick<ConfigRead, 'config' | 'findings'>,
  words: Words,
  { colors, width }: Page,
): string[] {
  const { campaigns = [], journeys = [] } = config ?? {}
  if (!findings.length) {
    const live = campaigns.filter(({ status = 'live' }) => status === 'live').length
    const counts = {
      campaigns: campaigns.length,
      live,
      journeys: journeys.length,
      tiers: config?.tiers?.length ?? 0,
      behaviors: Object.keys(config?.behaviors ?? {}).length,
    }
    return hanging(colors.green('✓'), wrap(words.fine(file, counts), width - 2))
  }
  const all = [...campaigns, ...journeys]
  const broken = all.filter(({ status }) => status === 'broken').map(({ id }) => id)
  return [
    ...hanging(colors.red('✗'), wrap(words.problems(file, findings.length), width - 2)),
    ...(broken.length ? hanging(' ', wrap(switchedOff(broken, all.length, words), width - 2)) : []),
  ]
}

/** More names than these say less than their number. */
const mostNamed = 12

function switchedOff(broken: readonly string[], all: number, words: Words): string {
  const ids = [...new Set(broken)]
  return words.switchedOff(ids.slice(0, mostNamed), Math.max(0, ids.length - mostNamed), all - broken.length)
}

/** The same for what is well formed, but says what can hardly be meant. */
export function standingLines(
  file: string,
  read: ConfigRead,
  findings: readonly Finding[],
  words: Words,
  page: Page,
): string[] {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity = 'error' } of findings) counts[severity]++
  const { colors, width } = page
  const counted = wrap(checkWordsFor(words).counts(file, counts), width - 2)
  if (read.findings.length || !findings.length) return summaryLines(file, read, words, page)
  if (counts.error) return hanging(colors.red('✗'), counted)
  return counts.warning
    ? hanging(colors.yellow('!'), counted)
    : [...summaryLines(file, read, words, page), ...hanging(' ', counted)]
}

/** A sign in front of the first line, and the others under its text. */
export const hanging = (sign: string, lines: readonly string[]) =>
  lines.map((line, i) => `${i ? ' ' : sign} ${line}`)
