import type { Test, Tests } from './config.ts'
import { type Check, type Compiler, type Context, every } from './context.ts'
import { type Operator, wordOf } from './language.ts'

/** One operator on one subject: the smallest thing that can hold or not. */
export interface Leaf<Source> {
  /** Equal for equal leaves, wherever they stand. */
  key: string
  path: string
  needed: unknown
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
): Leaf<Source>[] {
  return Object.entries(tests).flatMap(([name, test]) => {
    const find = read(name)
    // Null is missing.
    const look = (source: Source) => find(source) ?? undefined
    return compileTest(test, `${path}.${name}`, compiler).map(leaf => ({
      ...leaf,
      key: `${name} ${leaf.key}`,
      look,
    }))
  })
}

/** A scalar (is), a list (any of) or an object of operators, all of which must hold. */
function compileTest(test: Test, path: string, compiler: Compiler): Omit<Leaf<never>, 'look'>[] {
  const leaf = (name: string, needed: unknown, at: string, ignoreCase = false) => {
    const operator = wordOf(compiler.language.operators, name)
    const key = `${name} ${ignoreCase} ${JSON.stringify(needed)}`
    return { key, path: at, needed, holds: holdsWith(operator, needed, compiler, ignoreCase) }
  }
  if (typeof test !== 'object') return [leaf('is', test, path)]
  if (Array.isArray(test)) return [leaf('in', test, path)]
  const { ignoreCase, ...wanted } = test
  return Object.entries(wanted).map(([name, value]) =>
    leaf(name, value, `${path}.${name}`, ignoreCase === true),
  )
}

function holdsWith(operator: Operator, needed: unknown, { zone }: Compiler, ignoreCase: boolean) {
  const { missing, many, holds } = operator
  const wanted = many ? [needed].flat() : needed
  const context = { zone, ignoreCase }
  return (found: unknown, now: number) =>
    (missing || found !== undefined) && holds(found, wanted, context, now)
}

/** Reads a property that the object has itself, so that no name reaches the prototype. */
export function own(object: object | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined
}

/** As a check on the moment of a decision. Campaigns that test the same look once. */
function toCheck({ key, path, needed, look, holds }: Leaf<Context>, compiler: Compiler): Check {
  const finding = compiler.finding(key)
  return context => {
    if (finding.context !== context) {
      finding.context = context
      finding.found = look(context)
      finding.holds = holds(finding.found, context.moment.now)
    }
    return finding.holds ? undefined : [{ path, needed, found: finding.found }]
  }
}

export function compileSubject(
  name: string,
  tests: Tests,
  read: Reader<Context>,
  path: string,
  compiler: Compiler,
): Check {
  const leaves = compileTests(tests, read, path, compiler)
  return every(leaves.map(leaf => toCheck({ ...leaf, key: `${name}.${leaf.key}` }, compiler)))
}
