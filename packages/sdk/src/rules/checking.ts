import type { Config, Language, Problem } from '@okyaku/engine'
import { parseConfig, withRareWords } from '@okyaku/engine/checker'

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
export function check(input: unknown, core: Language, file: string): Checked {
  const language = withRareWords(core)
  const { config, problems } = parseConfig(input, language)
  return {
    language,
    problems,
    ...(config && { config }),
    ...(problems.length && { sentence: aboutProblems(nameOf(file), problems) }),
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
