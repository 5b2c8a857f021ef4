import { asList } from './as-list.ts'
import type { Test, Tests } from './config.ts'
import type { Compiler, Context } from './context.ts'
import type { Expression } from './expression.ts'
import { type Language, type Operator, wordOf } from './language.ts'
import { placeIn } from './place.ts'
import type { Slot } from './slot.ts'

/** What the name of an operator means. */
export interface NamedOperator {
  operator: Operator
  /** The operator's name; of one that says no to another, the other's. */
  name: string
  /** Holds where the operator does not. */
  negated: boolean
}

/** One operator and what it wants: the smallest part of a test. */
export interface OperatorTest extends NamedOperator {
  ignoreCase: boolean
  path: string
  needed: unknown
}

/** What reads one subject, `path` or `query.utm_source`, from where it stands. */
export type Reader<Source> = (name: string) => (source: Source) => unknown

/** A scalar (is), a list (any of) or an object of operators, all of which must hold. */
export function operatorsOf(test: Test, path: string, compiler: Compiler): readonly OperatorTest[] {
  if (typeof test !== 'object') return [operatorTest('is', test, path, compiler)]
  if (Array.isArray(test)) return [operatorTest('in', test, path, compiler)]
  const tests: OperatorTest[] = []
  for (const name in test) {
    if (name === 'ignoreCase') continue
    const one = operatorTest(name, test[name], placeIn(path, name), compiler)
    if (test.ignoreCase === true) one.ignoreCase = true
    tests.push(one)
  }
  return tests
}

function operatorTest(name: string, needed: unknown, path: string, compiler: Compiler): OperatorTest {
  const { operator, name: own, negated } = compiler.operator(name)
  return { operator, name: own, negated, ignoreCase: false, path, needed }
}

export function namedOperator(name: string, { operators }: Language): NamedOperator {
  const operator = wordOf(operators, name)
  const { negates } = operator
  return negates === undefined
    ? { operator, name, negated: false }
    : { operator: wordOf(operators, negates), name: negates, negated: true }
}

/** Whether the operator, not what it negates, holds for what was found. */
export function holdsWith(
  { operator, needed, ignoreCase }: OperatorTest,
  compiler: Compiler,
): (found: unknown, now: number) => boolean {
  const { zone } = compiler
  const { many, missing, holds } = operator
  const wanted = many ? asList(needed) : needed
  const context = ignoreCase ? { zone, ignoreCase } : compiler.plain
  return (found, now) => (missing || found !== undefined) && holds!(found, wanted, context, now)
}

/** Equal for equal tests on the same thing. */
export const keyOfTest = ({ name, needed, ignoreCase }: OperatorTest) =>
  `${name} ${ignoreCase} ${JSON.stringify(needed)}`

/** As one function, for what is asked outside of the network. Null is missing. */
export function compileTests<Source>(
  tests: Tests,
  read: Reader<Source>,
  compiler: Compiler,
): (source: Source, now: number) => boolean {
  const all: { find: (source: Source) => unknown; holds: ReturnType<typeof holdsWith>; wanted: boolean }[] =
    []
  for (const name in tests) {
    const find = read(name)
    for (const one of operatorsOf(tests[name]!, '', compiler))
      all.push({ find, holds: holdsWith(one, compiler), wanted: !one.negated })
  }
  return (source, now) => {
    for (const { find, holds, wanted } of all)
      if (holds(find(source) ?? undefined, now) !== wanted) return false
    return true
  }
}

/** Reads a property that the object has itself, so that no name reaches the prototype. */
export function own(object: object | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined
}

/** Tests on what stands under the names of a subject, `visitor`, `page`, `event`. */
export function compileSubject(subject: string, tests: Tests, path: string, compiler: Compiler): Expression {
  const refs: number[] = []
  const all: Expression[] = []
  for (const name in tests) {
    const slot = compiler.slot(subject, name)
    for (const one of operatorsOf(tests[name]!, placeIn(path, name), compiler)) {
      const ref = compiler.testOf(slot, one)
      if (path) all.push({ leaves: [ref], why: reasonOf(one, slot) })
      else refs.push(ref)
    }
  }
  return path ? { all } : refs
}

const reasonOf =
  ({ path, needed }: OperatorTest, { look }: Slot) =>
  (context: Context) => ({ path, needed, found: look(context) })
