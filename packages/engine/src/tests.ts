import type { Test, Tests } from './config.ts'
import type { Compiler, Context } from './context.ts'
import type { Expression } from './expression.ts'
import { type Operator, wordOf } from './language.ts'

/** One operator and what it wants: the smallest part of a test. */
export interface OperatorTest {
  operator: Operator
  /** The operator's name; of one that says no to another, the other's. */
  name: string
  /** Holds where the operator does not. */
  negated: boolean
  ignoreCase: boolean
  path: string
  needed: unknown
}

/** What reads one subject, `path` or `query.utm_source`, from where it stands. */
export type Reader<Source> = (name: string) => (source: Source) => unknown

/** A scalar (is), a list (any of) or an object of operators, all of which must hold. */
export function eachOperator(
  test: Test,
  path: string,
  compiler: Compiler,
  each: (one: OperatorTest) => void,
): void {
  if (typeof test !== 'object') each(operatorTest('is', test, path, false, compiler))
  else if (Array.isArray(test)) each(operatorTest('in', test, path, false, compiler))
  else {
    for (const name in test) {
      if (name !== 'ignoreCase')
        each(operatorTest(name, test[name], `${path}.${name}`, test.ignoreCase === true, compiler))
    }
  }
}

function operatorTest(
  name: string,
  needed: unknown,
  path: string,
  ignoreCase: boolean,
  { language: { operators } }: Compiler,
): OperatorTest {
  const operator = wordOf(operators, name)
  const { negates } = operator
  return negates === undefined
    ? { operator, name, negated: false, ignoreCase, path, needed }
    : { operator: wordOf(operators, negates), name: negates, negated: true, ignoreCase, path, needed }
}

/** Whether the operator, not what it negates, holds for what was found. */
export function holdsWith(
  { operator, needed, ignoreCase }: OperatorTest,
  compiler: Compiler,
): (found: unknown, now: number) => boolean {
  const { zone } = compiler
  const { many, missing, holds } = operator
  const wanted = many ? [needed].flat() : needed
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
  const all: ((source: Source, now: number) => boolean)[] = []
  for (const name in tests) {
    const find = read(name)
    eachOperator(tests[name]!, '', compiler, one => {
      const holds = holdsWith(one, compiler)
      all.push((source, now) => holds(find(source) ?? undefined, now) !== one.negated)
    })
  }
  return (source, now) => all.every(holds => holds(source, now))
}

/** Reads a property that the object has itself, so that no name reaches the prototype. */
export function own(object: object | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined
}

/** Tests on what stands under the names of a subject, `visitor`, `page`, `event`. */
export function compileSubject(subject: string, tests: Tests, path: string, compiler: Compiler): Expression {
  const all: Expression[] = []
  for (const name in tests) {
    const slot = compiler.slot(subject, name)
    const { look } = slot
    eachOperator(tests[name]!, `${path}.${name}`, compiler, one => {
      const node = compiler.testOf(slot, one)
      const { path, needed } = one
      all.push({
        leaves: [one.negated ? ~node : node],
        why: (context: Context) => ({ path, needed, found: look(context) }),
      })
    })
  }
  return all.length === 1 ? all[0]! : { all }
}
