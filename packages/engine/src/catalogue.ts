import { en } from './catalogue-en.ts'
import { ja } from './catalogue-ja.ts'
import type { Description, Facts, Sentences } from './catalogue-sentences.ts'
import type { Problem } from './problem.ts'
import type { Path } from './shape.ts'

export type { Description } from './catalogue-sentences.ts'

export type Lang = 'en' | 'ja'

export interface DescribeOptions {
  lang: Lang
  /** The candidate that was probably meant by a mistyped word; undefined where none is near. */
  closest?: (word: string, candidates: readonly string[]) => string | undefined
}

const languages: Record<Lang, Sentences> = { en, ja }

/**
 * Says what is wrong and how to mend it, in words for whoever wrote the config. Where it stands is not said again:
 * `pathText(problem.path)` tells it.
 */
export function describe(problem: Problem, { lang, closest }: DescribeOptions): Description {
  return languages[lang].problems[problem.code](factsOf(problem, closest))
}

/** A place in the config as text: `campaigns[2].when.tier`; empty for the whole of it. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : text ? `.${key}` : key),
    '',
  )
}

function factsOf(problem: Problem, closest: DescribeOptions['closest']): Facts {
  const { path, found, needed = '', known = [] } = problem
  const meant = wordsOf(problem).flatMap(word => closest?.(word, known) ?? [])[0]
  return {
    name: nameOf(path),
    section: String(path[0] ?? ''),
    found,
    needed,
    known,
    ...(meant !== undefined && { meant }),
  }
}

/** The words that may have been mistyped. */
function wordsOf({ code, path, found }: Problem): string[] {
  if (code === 'unknown-key') return [String(path.at(-1))]
  if (code === 'missing-key') return typeof found === 'object' && found ? Object.keys(found) : []
  return typeof found === 'string' ? [found] : []
}

/** The last key of the path, with the indices behind it. */
function nameOf(path: Path): string {
  const key = path.map(step => typeof step).lastIndexOf('string')
  return pathText(path.slice(Math.max(key, 0)))
}
