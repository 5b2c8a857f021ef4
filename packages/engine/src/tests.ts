import type { Test, Tests } from './config.ts'
import type { Compiler, Context } from './context.ts'
import type { Expression } from './expression.ts'
import { type Operator, wordOf } from './language.ts'

/** One operator on what stands under one name: the smallest thing that can hold or not. */
export interface NamedTest<Source> {
  /** Equal for equal tests, wherever they stand. */
  key: string
  path: string
  needed: unknown
  /** Holds where the rest of it says no. */
  negated: boolean
  /** Hangs on the time as well. */
  timed: boolean
  /** It holds for these alone, where that can be said. */
  only?: readonly unknown[]
  look(source: Source): unknown
  holds(found: unknown, now: number): boolean
}

/** What reads one subject, `path` or `query.utm_source`, from where it stands. */
export type Reader<Source> = (name: string) => (source: Source) => unknown

export function compileTests<Source>(
  tests: Tests,
  read: Reader<Source>,
  path: string,
  compiler: Compiler,
): NamedTest<Source>[] {
  return Object.entries(tests).flatMap(([name, test]) => {
    const find = read(name)
    // Null is missing.
    const look = (source: Source) => find(source) ?? undefined
    return compileTest(test, `${path}.${name}`, compiler).map(one => ({
      ...one,
      key: `${name} ${one.key}`,
      look,
    }))
  })
}

export const passes = <Source>({ holds, look, negated }: NamedTest<Source>, source: Source, now: number) =>
  holds(look(source), now) !== negated

/** A scalar (is), a list (any of) or an object of operators, all of which must hold. */
function compileTest(test: Test, path: string, compiler: Compiler): Omit<NamedTest<never>, 'look'>[] {
  if (typeof test !== 'object') return [operatorTest('is', test, path, compiler)]
  if (Array.isArray(test)) return [operatorTest('in', test, path, compiler)]
  const { ignoreCase, ...wanted } = test
  return Object.entries(wanted).map(([name, value]) =>
    operatorTest(name, value, `${path}.${name}`, compiler, ignoreCase === true),
  )
}

function operatorTest(
  name: string,
  needed: unknown,
  path: string,
  compiler: Compiler,
  ignoreCase = false,
): Omit<NamedTest<never>, 'look'> {
  const { negates } = wordOf(compiler.language.operators, name)
  const asked = negates ?? name
  const operator = wordOf(compiler.language.operators, asked)
  const wanted = operator.many ? [needed].flat() : needed
  return {
    key: `${asked} ${ignoreCase} ${JSON.stringify(needed)}`,
    path,
    needed,
    negated: negates !== undefined,
    timed: operator.timed === true,
    ...(operator.exact && { only: [wanted].flat() }),
    holds: holdsWith(operator, wanted, compiler, ignoreCase),
  }
}

function holdsWith(operator: Operator, wanted: unknown, { zone }: Compiler, ignoreCase: boolean) {
  const { missing, holds } = operator
  const context = { zone, ignoreCase }
  return (found: unknown, now: number) =>
    (missing || found !== undefined) && holds!(found, wanted, context, now)
}

/** Reads a property that the object has itself, so that no name reaches the prototype. */
export function own(object: object | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined
}

/** Where a test stands and what it hangs on. */
interface Place {
  /** The condition's key, `visitor`. */
  subject: string
  read: Reader<Context>
  /** Whether what stands under that name is another one at every moment. */
  isPassing(name: string): boolean
}

export function compileSubject(
  { subject, read, isPassing }: Place,
  tests: Tests,
  path: string,
  compiler: Compiler,
): Expression {
  const all = Object.entries(tests).flatMap(([name, test]) =>
    compileTests({ [name]: test }, read, path, compiler).map(one =>
      one.timed || isPassing(name)
        ? passingTest({ ...one, key: `${subject}.${one.key}` }, compiler)
        : standingTest(`${subject}.${name}`, { ...one, key: `${subject}.${one.key}` }, compiler),
    ),
  )
  return all.length === 1 ? all[0]! : { all }
}

function standingTest(source: string, test: NamedTest<Context>, compiler: Compiler): Expression {
  const { key, path, needed, negated, only, look, holds } = test
  compiler.reads(source, look)
  const leaf = compiler.leaf(key, () => ({
    sources: [source],
    ...(only && { only }),
    holds: context => holds(look(context), context.now),
  }))
  return { leaves: [negated ? ~leaf : leaf], why: context => ({ path, needed, found: look(context) }) }
}

/** Campaigns that test the same look once in a moment. */
function passingTest(test: NamedTest<Context>, compiler: Compiler): Expression {
  const { key, path, needed, negated, look, holds } = test
  const finding = compiler.finding(key)
  return {
    passes(context) {
      if (finding.turn !== context.turn) {
        finding.turn = context.turn
        finding.holds = holds(look(context), context.now)
      }
      return finding.holds !== negated
    },
    why: context => ({ path, needed, found: look(context) }),
  }
}
