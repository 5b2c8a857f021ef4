import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { placeOf } from '../check/locate.ts'
import { hanging, type Page } from '../check/print.ts'
import { reasonLine } from '../reason/text.ts'
import { createTimeText, zoneOf } from '../simulate/time.ts'
import { indent, wrap } from '../width.ts'
import type { Words } from '../words/words.ts'
import type { Mismatch } from './compare.ts'
import type { TestsRead } from './read-test-file.ts'
import { actionOf, type Failure } from './run-test.ts'
import { testWords } from './words.ts'

/** One test: that it passed, or where it failed, what was expected, what was found, and why. */
export function testLines(
  file: string,
  index: number,
  failure: Failure | undefined,
  { tests, tree, text, config }: TestsRead,
  words: Words,
  page: Page,
): string[] {
  const { colors, width } = page
  const test = tests[index]!
  if (!failure) return hanging(colors.green('✓'), wrap(test.name, width - 2))
  const said = testWords[words.lang]
  const time = createTimeText(zoneOf(config))
  const head = hanging(colors.red('✗'), wrap(test.name, width - 2).map(colors.bold))
  if ('impossible' in failure) {
    const place = placeText(file, text, findNodeAtLocation(tree, ['tests', index]))
    return [
      ...head,
      ...indent([colors.cyan(place), ...wrap(said.impossible(failure.impossible), width - 4)], 4),
      '',
    ]
  }
  const { step, at, path, notOpen, mismatches } = failure
  const wrong = mismatches.slice(0, 1).flatMap(({ key }) => ['expect', key])
  const where = ['tests', index, 'steps', step, ...(notOpen === undefined ? wrong : [])]
  return [
    ...head,
    ...indent(
      [
        colors.cyan(placeText(file, text, findNodeAtLocation(tree, where))),
        ...wrap(said.step(step + 1, time(at), actionOf(test.steps[step]!), path), width - 4),
        ...(notOpen === undefined ? [] : wrap(said.notOpen(notOpen), width - 4).map(colors.red)),
        ...mismatches.flatMap(one => mismatchLines(one, words, time, { colors, width: width - 4 })),
      ],
      4,
    ),
    '',
  ]
}

function placeText(file: string, text: string, node: Node | undefined): string {
  const { line, column } = placeOf(text, node?.offset ?? 0)
  return `${file}:${line}:${column}`
}

function mismatchLines(
  { key, expected, found, because }: Mismatch,
  words: Words,
  time: (at: number) => string,
  { colors, width }: Page,
): string[] {
  const said = testWords[words.lang]
  const label = (sign: string, word: string) => `${sign} ${said.keys[key]}, ${word}: `
  const show = (value: unknown) => {
    const isNothing = value === undefined || (Array.isArray(value) && !value.length)
    return isNothing ? said.nothing : Array.isArray(value) ? value.join(', ') : JSON.stringify(value)
  }
  return [
    colors.green(label('-', said.expected) + show(expected)),
    colors.red(label('+', said.found) + show(found)),
    ...because.flatMap(({ campaign, outcome, gate, reasons }) => [
      ...indent(wrap(said.outcome(campaign, outcome, gate), width - 2), 2),
      ...(outcome === 'shown'
        ? []
        : reasons.flatMap(reason => indent(wrap(reasonLine(reason, words, time), width - 4), 4))),
    ]),
  ]
}
