import type { Test, Tests } from '../../config.ts'
import type { Operator } from '../../language.ts'
import { operators as common } from '../../operators.ts'
import { rareOperators } from '../../rare-operators.ts'
import { type Formula, joined } from './formula.ts'
import { into, type Place } from './place.ts'

/** Tests on the values that are found under one subject, `page` or `event`. */
export function testsFormula(tests: Tests, subject: string, place: Place): Formula {
  return joined(
    place.holds,
    Object.entries(tests).map(([name, test]) => testFormula(test, `${subject}.${name}`, into(place, name))),
  )
}

const operators: Readonly<Record<string, Operator>> = { ...common, ...rareOperators }

/** A scalar means `is`, a list any of, an object names operators, all of which must hold. */
function testFormula(test: Test, subject: string, place: Place): Formula {
  const fact = (operator: string, wanted: unknown, { path, holds }: Place, ignoreCase = false): Formula => {
    // `isNot` holds exactly where `is` does not, also of what is missing.
    const opposite = Object.hasOwn(operators, operator) ? operators[operator]?.negates : undefined
    const known = opposite ? { operator: opposite, holds: !holds } : { operator, holds }
    return { kind: 'value', subject, ...known, wanted, ignoreCase, path }
  }
  if (typeof test !== 'object') return fact('is', test, place)
  if (Array.isArray(test)) return fact('in', test, place)
  const { ignoreCase, ...wanted } = test
  return joined(
    place.holds,
    Object.entries(wanted).map(([name, value]) => fact(name, value, into(place, name), ignoreCase === true)),
  )
}
