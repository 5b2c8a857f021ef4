import { type Config, type Problem, parseConfig } from '@okyaku/engine'
import { type Description, describe, pathText } from '@okyaku/engine/catalogue'
import type { Node } from 'jsonc-parser'
import { closest } from '../closest.ts'
import { exit, type Io } from '../io.ts'
import { readText } from '../read-text.ts'
import type { FileFault, Words } from '../words/words.ts'
import { locate, valueAt } from './locate.ts'
import { type ParsedText, parseText, type Span, toValue } from './parse-text.ts'

/** `error`: something does not work. `warning`: it can hardly be meant. `hint`: it is worth a look. */
export type Severity = 'error' | 'warning' | 'hint'

/** Something wrong in the file, in words, with its place where it has one. */
export interface Finding extends Description {
  /** An error where nothing is said. */
  severity?: Severity
  /** What it is, for programs. */
  code?: string
  span?: Span
  /** The JSON path as text; empty for the whole of the config, absent where the text has no paths yet. */
  path?: string
}

export interface ConfigRead {
  /** As it stands in the file, for its places to be shown. */
  text: string
  /** Absent where nothing of it can be used. */
  config?: Config
  /** The text taken apart; absent where it is not JSON. */
  tree?: Node
  findings: Finding[]
  /** What is fine here, but not everywhere. */
  hints: Finding[]
  exitCode: number
}

/** Reads a config and says all that is wrong with it. Never rejects. */
export async function readConfig(file: string, io: Pick<Io, 'stdin'>, words: Words): Promise<ConfigRead> {
  const read = await readText(file, io)
  if ('fault' in read) {
    const { text = '', offset } = read
    const span = offset === undefined ? {} : { span: { offset, length: 1 } }
    return failed(text, read.fault, {
      ...words.file[read.fault](file),
      code: read.fault,
      ...span,
    })
  }
  try {
    const { notStrict, ...parsed } = parseText(read.text)
    // A .jsonc is a source of comments by its name: what is hosted is made of it.
    const isSource = file.endsWith('.jsonc')
    return readParsed(read.text, { ...parsed, ...(notStrict && !isSource && { notStrict }) }, words)
  } catch (error) {
    if (error instanceof RangeError)
      return failed('', 'too-deep', { ...words.file['too-deep'](file), code: 'too-deep' })
    throw error
  }
}

function failed(text: string, fault: FileFault, finding: Finding): ConfigRead {
  const isUsage = fault === 'missing' || fault === 'folder' || fault === 'unreadable'
  return { text, findings: [finding], hints: [], exitCode: isUsage ? exit.usage : exit.problems }
}

function readParsed(
  text: string,
  { tree, faults, duplicates, notStrict }: ParsedText,
  words: Words,
): ConfigRead {
  if (!tree) {
    const findings = faults.map(({ fault, ...span }) => ({ ...words.syntax[fault], code: fault, span }))
    return { text, findings, hints: [], exitCode: exit.problems }
  }
  const { config, problems } = parseConfig(toValue(tree))
  const findings: Finding[] = [
    ...withoutEchoes(problems).map(problem => aboutProblem(problem, tree, words)),
    ...duplicates.map(({ key, ...span }) => ({ ...words.duplicateKey(key), code: 'duplicate-key', span })),
  ]
  return {
    text,
    tree,
    ...(config && { config }),
    findings: findings.sort((a, b) => (a.span?.offset ?? 0) - (b.span?.offset ?? 0)),
    hints: notStrict ? [{ ...words.notStrict, severity: 'hint', code: 'not-strict', span: notStrict }] : [],
    exitCode: findings.length ? exit.problems : exit.fine,
  }
}

/** A reference that is part of a ring leads nowhere because of that: one sentence is enough. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const rings = new Set(problems.filter(({ code }) => code === 'ring').map(({ path }) => pathText(path)))
  return problems.filter(({ code, path }) => code !== 'unknown-id' || !rings.has(pathText(path)))
}

function aboutProblem(problem: Problem, tree: Node, { lang }: Words): Finding {
  // With what stands there, a mistyped key can be told from a missing one.
  const found = problem.code === 'missing-key' ? { found: toValue(valueAt(tree, problem.path)) } : {}
  return {
    ...describe({ ...problem, ...found }, { lang, closest }),
    code: problem.code,
    span: locate(tree, problem),
    path: pathText(problem.path),
  }
}
