import type { Config } from '@okyaku/engine'
import { hanging, type Page } from '../check/print.ts'
import { plain } from '../plain.ts'
import type { Place } from '../reason/place.ts'
import { reasonLine } from '../reason/text.ts'
import { createTimeText, zoneOf } from '../simulate/time.ts'
import { widthOfText, wrap } from '../width.ts'
import type { Words } from '../words/words.ts'
import type { ExplainedMoment } from './explain.ts'
import { type GateState, gateRows } from './gates.ts'
import { explainWords } from './words.ts'

interface Told extends ExplainedMoment {
  file: string
  placeOf(path: string): Place
}

/** All of it as one JSON object, with the gates in their order. */
export function explanationJson({ at, visitor, event, explanation, file, placeOf }: Told): string {
  const { campaign, outcome, variant, gate } = explanation
  const gates = gateRows(explanation).map(({ gate, state, reasons }) => ({
    gate,
    state,
    reasons: reasons.map(reason => ({ ...reason, file, ...placeOf(reason.path) })),
  }))
  return JSON.stringify({ at, visitor, event, campaign, outcome, variant, gate, gates })
}

const signs: Record<GateState, string> = { open: '✓', shut: '✗', 'not-asked': '·' }

/** The verdict, and every gate with what it needed, what it found, and where in the config that stands. */
export function explanationLines(told: Told, config: Config, words: Words, page: Page): string[] {
  const { at, visitor, event, explanation, file, placeOf } = told
  const { colors, width } = page
  const said = explainWords[words.lang]
  const time = createTimeText(zoneOf(config))
  const paint = { open: colors.green, shut: colors.red, 'not-asked': colors.dim }
  const names = Math.max(...Object.values(said.gates).map(widthOfText))
  const pad = (name: string) => name + ' '.repeat(names - widthOfText(name))
  const rows = gateRows(explanation).flatMap(({ gate, state, reasons }) => {
    const name = `${paint[state](signs[state])} ${pad(said.gates[gate])}`
    if (!reasons.length) return [`${name}  ${paint[state](said.states[state])}`]
    const lines = reasons.flatMap(reason => [
      ...wrap(reasonLine(reason, words, time), width - names - 4),
      colors.cyan(`${file}:${placeText(placeOf(reason.path))}`),
    ])
    return lines.map((line, i) => `${i ? ' '.repeat(names + 2) : name}  ${line}`)
  })
  return [
    ...wrap(said.heading(explanation.campaign, plain(visitor)), width).map(colors.bold),
    ...wrap(said.moment(time(at), zoneOf(config), event && plain(event)), width).map(colors.dim),
    '',
    ...hanging(
      explanation.outcome === 'shown' ? colors.green('✓') : colors.red('✗'),
      wrap(verdictOf(explanation, said), width - 2),
    ),
    '',
    ...rows,
  ]
}

const placeText = ({ line, column }: Place) => `${line}:${column}`

function verdictOf(
  { outcome, gate }: Told['explanation'],
  { verdict, gates }: (typeof explainWords)['en'],
): string {
  return outcome === 'skipped' ? verdict.skipped(gates[gate!]) : verdict[outcome]
}
