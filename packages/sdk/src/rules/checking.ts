import type { Config, Language, Problem } from '@okyaku/engine'
import { parsing, withRareWords } from '@okyaku/engine/checker'
import type { Steps } from '@okyaku/engine/core'

export interface Checked {
  /** What works of it; absent where nothing does. */
  config?: Config
  /** The words that it is written in. */
  language: Language
  problems: Problem[]
  /** All problems in one sentence. */
  sentence?: string
}

/** Loaded by itself: for a config with rare words or mistakes, on the developer's machine, and before a message. */
export function* checking(input: unknown, core: Language, file: string): Steps<Checked> {
  const language = withRareWords(core)
  const { config, problems } = yield* parsing(withoutOwnFormats(input), language)
  return {
    language,
    problems,
    ...(config && { config }),
    ...(problems.length && { sentence: aboutProblems(nameOf(file), problems) }),
  }
}

/** A format that is code of the site's own is none that a file could have. */
function withoutOwnFormats(input: unknown): unknown {
  const { sync } = Object(input)
  if (!Array.isArray(sync)) return input
  const isCode = (format: unknown) =>
    typeof format === 'function' || typeof Object(format).encode === 'function'
  return {
    ...(input as object),
    sync: sync.map(endpoint => (isCode(endpoint?.format) ? { ...endpoint, format: 'okyaku' } : endpoint)),
  }
}

const nameOf = (file: string) => file.replace(/[?#].*$/, '').replace(/^.*\//, '') || file

/** Problems named in one sentence; the rest are counted. */
const MOST_NAMED = 5

/** The catalogue of explanations stays with the command line: here is only what, where and with what effect. */
export function aboutProblems(file: string, problems: Problem[]): string {
  const named = problems.slice(0, MOST_NAMED).map(aboutProblem)
  const rest = problems.length - named.length
  if (rest > 0) named.push(`and ${rest} more`)
  return `${file}: ${named.join('; ')}. Run "npx @okyaku/cli check ${file}" for the fix.`
}

function aboutProblem({ path, code, campaign }: Problem): string {
  const where = path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : text ? `.${key}` : key),
    '',
  )
  return `${where || 'the file'}: ${code.replaceAll('-', ' ')}${effectOf(path, campaign)}`
}

function effectOf([section]: Problem['path'], campaign: string | undefined): string {
  if (section === 'caps') return ' - what it would bind is off'
  return campaign === undefined ? '' : ` - the campaign "${campaign}" is off`
}
