import { dirname, join } from 'node:path'
import type { Config, Problem, Program } from '@okyaku/engine'
import { compile, parseDuration } from '@okyaku/engine'
import { describe, pathText } from '@okyaku/engine/catalogue'
import type { Node } from 'jsonc-parser'
import { locate, valueAt } from '../check/locate.ts'
import { parseText, toValue } from '../check/parse-text.ts'
import type { Finding } from '../check/read-config.ts'
import { closest } from '../closest.ts'
import { type Io, nameOf } from '../io.ts'
import type { Output } from '../output.ts'
import { readText } from '../read-text.ts'
import { loadConfig } from '../simulate/load.ts'
import { parseTime } from '../simulate/time.ts'
import type { Words } from '../words/words.ts'
import { type Ids, problemsIn } from './shape.ts'
import type { Test, TestFile } from './test-file.ts'
import { testShape } from './test-shape.ts'
import { testWords } from './words.ts'

export interface TestsRead {
  tests: Test[]
  tree: Node
  text: string
  config: Config
  program: Program
}

export type Reading = TestsRead | { text: string; findings: Finding[] }

/** Reads a test file and the config that it is about. What is wrong with either is found here. */
export async function readTestFile(
  file: string,
  words: Words,
  io: Io,
  err: Output,
): Promise<Reading | number> {
  const read = await readText(file, io)
  if ('fault' in read) {
    const said = read.fault === 'empty' ? testWords[words.lang].empty : words.file[read.fault](nameOf(file))
    return { text: read.text ?? '', findings: [said] }
  }
  const { tree, faults } = parseText(read.text)
  if (!tree) {
    const findings = faults.map(({ fault, ...span }) => ({ ...words.syntax[fault], span }))
    return { text: read.text, findings }
  }
  const value = toValue(tree)
  const loaded = await loadConfig(configOf(file, value), words, io, err)
  if (typeof loaded === 'number') return loaded
  const { config } = loaded
  const program = compile(config)
  const problems = problemsIn(value, testShape, idsOf(config, program))
  const tests = (value as TestFile).tests
  const amiss = problems.length
    ? []
    : [...backInTime(tests, program, words), ...expectingNothing(tests, words)]
  const findings = [
    ...problems.map(problem => findingOf(problem, tree, words)),
    ...amiss.map(({ path, ...said }) => ({
      ...said,
      path: pathText(path),
      span: locate(tree, { code: 'wrong-type', path }),
    })),
  ]
  return findings.length
    ? { text: read.text, findings: findings.sort((a, b) => a.span.offset - b.span.offset) }
    : { tests, tree, text: read.text, config, program }
}

function configOf(file: string, value: unknown): string {
  const { config } = (value ?? {}) as Partial<TestFile>
  return join(dirname(file), typeof config === 'string' ? config : 'okyaku.json')
}

const idsOf = ({ tiers = [], scores = {} }: Config, { campaigns }: Program): Ids => ({
  campaign: campaigns.map(({ campaign }) => campaign.id),
  tier: tiers.map(({ id }) => id),
  score: Object.keys(scores),
})

function findingOf(problem: Problem, tree: Node, { lang }: Words) {
  const { moment, trueOnly, place, add } = testWords[lang]
  const own: Record<string, Finding> = { moment, true: trueOnly, place }
  const isMissing = problem.code === 'missing-key'
  const found = isMissing ? { found: toValue(valueAt(tree, problem.path)) } : {}
  return {
    ...((problem.code === 'wrong-type' && own[problem.needed!]) ||
      describe({ ...problem, ...found }, { lang, closest })),
    // Keys of a config that are called the same look otherwise.
    ...(isMissing && { fix: add(missing[problem.needed!]!) }),
    span: locate(tree, problem),
    path: pathText(problem.path),
  }
}

const missing: Readonly<Record<string, string>> = {
  tests: '"tests": [{ "name": "…", "steps": [{ "goTo": "/" }] }]',
  name: '"name": "…"',
  steps: '"steps": [{ "goTo": "/" }]',
}

const expectingNothing = (tests: readonly Test[], words: Words) =>
  tests.flatMap(({ steps }, test) =>
    steps.some(({ expect = {} }) => Object.keys(expect).length > 0)
      ? []
      : [{ path: ['tests', test] satisfies Problem['path'], ...testWords[words.lang].expectsNothing }],
  )

/** The steps of one visitor happen in their order; what is only `later` cannot be out of it. */
function backInTime(tests: readonly Test[], { zone }: Program, words: Words) {
  return tests.flatMap(({ steps }, test) => {
    let now = Number.NEGATIVE_INFINITY
    return steps.flatMap(({ at, wait }, step) => {
      const path: Problem['path'] = ['tests', test, 'steps', step, 'at']
      const start = at === undefined || at.startsWith('+') ? now : parseTime(at, zone)!
      const isLate = start < now
      const later = at?.startsWith('+')
        ? parseDuration(at.slice(1).trim())!
        : at === undefined && wait
          ? parseDuration(wait)!
          : 0
      now = Math.max(now, start) + later
      return isLate ? [{ path, ...testWords[words.lang].backInTime(at!) }] : []
    })
  })
}
