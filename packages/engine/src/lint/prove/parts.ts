import type { Condition, Tests } from '../../config.ts'
import type { Path } from '../../shape.ts'
import type { Formula } from './formula.ts'
import { type Line, lineFormula } from './lines.ts'
import { into, type Place } from './place.ts'
import { formulaOf } from './translate.ts'
import { testsFormula } from './value-tests.ts'

/** A part of a condition that holds or not by itself, down to a single test. */
export interface Part {
  path: Path
  /** What is known where it holds, or where it does not; absent where it is told elsewhere. */
  says?: (holds: boolean) => Formula
  parts: Part[]
}

export function partOfCondition(when: Condition, place: Place): Part {
  const keys = Object.entries(when)
  return {
    path: place.path,
    // An empty condition is plainly meant to hold always.
    ...(keys.length > 0 && { says: holds => formulaOf(when, { ...place, holds }) }),
    parts: keys.flatMap(([key, value]) => partsOfKey(key, value, place)),
  }
}

/** Tests on what is found under a subject, such as `event`. */
export function partOfTests(tests: Tests, subject: string, place: Place): Part {
  const says = (one: Tests) => (holds: boolean) => testsFormula(one, subject, { ...place, holds })
  return {
    path: place.path,
    says: says(tests),
    parts: Object.entries(tests).map(([name, test]) => ({
      path: into(place, name).path,
      says: says({ [name]: test }),
      parts: [],
    })),
  }
}

const subjects = /^(visitor|page|device|session|event|score|cart|viewed)$/

function partsOfKey(key: string, value: unknown, place: Place): Part[] {
  const at = into(place, key)
  if (key === 'all' || key === 'any')
    return (value as Condition[]).map((one, i) => partOfCondition(one, into(at, i)))
  if (key === 'not') return [partOfCondition(value as Condition, at)]
  if (key === 'history') return (value as Line[]).map((line, i) => partOfLine(line, into(at, i)))
  if (subjects.test(key)) return [partOfTests(value as Tests, key, at)]
  // A segment is told of where it stands.
  if (key === 'segment') return []
  const says = (holds: boolean) => formulaOf({ [key]: value }, { ...place, holds })
  return [{ path: at.path, says, parts: [] }]
}

const partOfLine = (line: Line, place: Place): Part => ({
  path: place.path,
  says: holds => lineFormula(line, { ...place, holds }),
  parts: line.where ? [partOfTests(line.where, 'event', into(place, 'where'))] : [],
})
