import type { Decision, GateName } from '@okyaku/engine'
import type { Description, Lang } from '@okyaku/engine/catalogue'
import type { Io } from '../io.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

/** Why a file cannot be used as it is. */
export type FileFault = 'missing' | 'folder' | 'unreadable' | 'not-utf8' | 'too-large' | 'empty' | 'too-deep'

/** Where a text stops being JSON. */
export type SyntaxFault =
  | 'comma'
  | 'colon'
  | 'value'
  | 'key'
  | 'unclosed'
  | 'more'
  | 'text'
  | 'number'
  | 'escape'
  | 'character'
  | 'symbol'
  | 'quotes'
  | 'wide'
  | 'comment'

/** Why a line of recorded events is passed over. */
export type LineFault =
  | { kind: 'not-json' }
  | { kind: 'not-object' }
  | { kind: 'fields'; fields: FieldFault[] }
  | { kind: 'cut-off'; reason: string }

export interface FieldFault {
  field: string
  needed: 'text' | 'number' | 'object'
  isMissing: boolean
}

export interface ConfigCounts {
  campaigns: number
  live: number
  journeys: number
  tiers: number
  behaviors: number
}

/** What the summary of a rehearsal tells beside its numbers. */
export type Note =
  | { kind: 'signals'; campaigns: string[]; signals: string[] }
  | { kind: 'never-triggered'; campaigns: string[] }
  | { kind: 'attributes'; campaigns: string[] }
  | { kind: 'device'; campaigns: string[] }
  | { kind: 'old-world'; events: number }
  | { kind: 'no-page-views' }
  | { kind: 'no-time-zone' }
  | { kind: 'goals' }

/** Everything that the commands say in one language. A problem of the config itself is in the engine's catalogue. */
export interface Words {
  lang: Lang
  file: Record<FileFault, (name: string) => Description>
  syntax: Record<SyntaxFault, Description>
  duplicateKey(key: string): Description
  /** Comments and trailing commas are read here, but not by a browser. */
  notStrict: Description
  wholeFile: string
  fine(file: string, counts: ConfigCounts): string
  problems(file: string, count: number): string
  /** `more`: beyond those named. */
  switchedOff(ids: string[], more: number, working: number): string
  line: (fault: LineFault) => string
  /** `isDocument`: they stand in one JSON document, not on lines of their own. */
  badLines(count: number, more: number, isDocument: boolean): string
  /** How a right one looks. */
  exampleLine(line: string): string
  rehearsal(config: string, events: string): string
  recorded(events: number, visitors: number, from: string, to: string, zone: string): string
  nothingRecorded: string
  columns: { time: string; visitor: string; event: string; campaign: string; outcome: string; why: string }
  outcome(decision: Decision): string
  gates: Record<GateName, string>
  noDecisions: string
  moreDecisions(count: number): string
  /** `reach`: the share of visitors who were shown it. */
  summary: Record<'campaign' | 'shown' | 'reach' | 'heldOut' | 'goals' | 'skipped', string>
  /** `isCut`: only events up to a time were asked for. */
  noVisitor(visitor: string, events: string, isCut: boolean): string
  notATime(text: string): string
  /** How campaigns stand at one moment. */
  standing: { heading(time: string): string; open: string; shut: string }
  off: Record<'draft' | 'paused' | 'broken', string>
  note(note: Note): string
}

const languages: Record<Lang, Words> = { en, ja }

/** The language asked for, else that of the terminal, else English. */
export function wordsFor(lang: Lang | undefined, { LC_ALL, LC_MESSAGES, LANG }: Io['env']): Words {
  return languages[lang ?? ((LC_ALL || LC_MESSAGES || LANG || '').startsWith('ja') ? 'ja' : 'en')]
}
