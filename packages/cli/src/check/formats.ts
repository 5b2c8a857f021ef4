import { exit, type Io, type Terminal } from '../io.ts'
import { wrap } from '../width.ts'
import type { Words } from '../words/words.ts'
import { placesIn, type TextPlace } from './locate.ts'
import { findingLines, pageFor, standingLines } from './print.ts'
import type { ConfigRead, Finding } from './read-config.ts'
import { checkWordsFor } from './words.ts'

export type FormatName = 'text' | 'json' | 'github'

/** What there is to say, and to whom. */
export interface Report {
  file: string
  read: ConfigRead
  findings: readonly Finding[]
  words: Words
  stream: Terminal
  env: Io['env']
}

/** The lines of each format. */
export const formats: Readonly<Record<FormatName, (report: Report) => string[]>> = { text, json, github }

/** Whoever mends begins at the top, and asks again: more than these nobody reads. */
const mostTold = 100

function text({ file, read, findings, words, stream, env }: Report): string[] {
  const page = pageFor(stream, env)
  const more = findings.length - mostTold
  return [
    ...findings
      .slice(0, mostTold)
      .flatMap(finding => findingLines(finding, { file, text: read.text, words }, page)),
    ...(more > 0 ? [...wrap(checkWordsFor(words).more(more), page.width), ''] : []),
    ...(read.exitCode === exit.usage ? [] : standingLines(file, read, findings, words, page)),
  ]
}

/** One array, for programs; an empty one where nothing is to be said. */
function json({ read, findings }: Report): string[] {
  const placeOf = placesIn(read.text)
  return JSON.stringify(
    findings.map(finding => entryOf(finding, placeOf)),
    null,
    2,
  ).split('\n')
}

/** A finding as `--format json` prints it. Lines and columns count from 1; the end is the column behind the last. */
export interface Entry {
  line: number
  column: number
  endLine: number
  endColumn: number
  /** `campaigns[2].when.tier`; empty for the whole config and for text that is not JSON. */
  path: string
  code: string
  severity: NonNullable<Finding['severity']>
  message: string
  fix: string
}

export function entryOf(finding: Finding, placeOf: (offset: number) => TextPlace): Entry {
  const { span = { offset: 0, length: 0 }, path = '', code = '', severity = 'error' } = finding
  const start = placeOf(span.offset)
  const end = placeOf(span.offset + span.length)
  return {
    ...start,
    endLine: end.line,
    endColumn: end.column,
    path,
    code,
    severity,
    message: finding.sentence,
    fix: finding.fix,
  }
}

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const

/** Workflow commands, https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function github({ file, read, findings }: Report): string[] {
  const placeOf = placesIn(read.text)
  return findings.map(finding => {
    const { line, column, endLine, endColumn, code, severity, message, fix } = entryOf(finding, placeOf)
    const place = { file, line, endLine, col: column, endColumn, title: code }
    const properties = Object.entries(place).map(([name, value]) => `${name}=${asProperty(String(value))}`)
    return `::${commands[severity]} ${properties.join()}::${asData(`${message}\n${fix}`)}`
  })
}

const asData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const asProperty = (text: string) => asData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
