import type { Condition, Tests } from '../../config.ts'
import { timeFormula } from './clock.ts'
import { type Formula, joined } from './formula.ts'
import { type Line, lineFormula } from './lines.ts'
import { into, opaque, type Place, type Translate } from './place.ts'
import { tierFormula } from './tiers.ts'
import { testsFormula } from './value-tests.ts'

/** Says what is known where the condition holds, or, by `holds: false`, where it does not. */
export function formulaOf(when: Condition, place: Place): Formula {
  return joined(
    place.holds,
    Object.entries(when).map(([key, value]) => {
      const translate = Object.hasOwn(keys, key) ? keys[key]! : opaque(key)
      return translate(value as never, into(place, key), formulaOf)
    }),
  )
}

const subjects = ['visitor', 'page', 'device', 'session', 'event', 'score', 'cart', 'viewed']

const listed = (list: Condition[], place: Place) => list.map((one, i) => formulaOf(one, into(place, i)))

const keys: Readonly<Record<string, (value: never, place: Place, translate: Translate) => Formula>> = {
  all: (list: Condition[], place) => joined(place.holds, listed(list, place)),
  any: (list: Condition[], place) => joined(!place.holds, listed(list, place)),
  not: (one: Condition, place) => formulaOf(one, { ...place, holds: !place.holds }),
  tier: tierFormula,
  segment: segmentFormula,
  time: timeFormula,
  history: (lines: Line[], place) =>
    joined(
      place.holds,
      lines.map((line, i) => lineFormula(line, into(place, i))),
    ),
  ...Object.fromEntries(
    subjects.map(name => [name, (tests: Tests, place: Place) => testsFormula(tests, name, place)]),
  ),
}

function segmentFormula(ids: string | string[], place: Place): Formula {
  const { segments = {} } = place.config
  return joined(
    !place.holds,
    [ids].flat().map(id => {
      const when = Object.hasOwn(segments, id) ? segments[id] : undefined
      return when ? formulaOf(when, { ...place, pinned: true }) : opaque('segment')(id, place)
    }),
  )
}
