import type { Test, Tests } from './config.ts'
import type { Check, Compiler, Context } from './context.ts'
import { type Operator, wordOf } from './language.ts'

/** One operator on one subject: the smallest thing that can hold or not. */
export interface Leaf<Source> {
  path: string
  needed: unknown
  look(source: Source): unknown
  holds(found: unknown, now: number): boolean
}

/** Reads one subject, `path` or `query.utm_source`, from where it stands. */
export type Reader<Source> = (source: Source, name: string) => unknown

export function compileTests<Source>(
  tests: Tests,
  read: Reader<Source>,
  path: string,
  compiler: Compiler,
): Leaf<Source>[] {
  return Object.entries(tests).flatMap(([name, test]) => {
    // Null is missing.
    const look = (source: Source) => read(source, name) ?? undefined
    return compileTest(test, `${path}.${name}`, compiler).map(leaf => ({ ...leaf, look }))
  })
}

/** A scalar (is), a list (any of) or an object of operators, all of which must hold. */
function compileTest(test: Test, path: string, compiler: Compiler): Omit<Leaf<never>, 'look'>[] {
  const leaf = (name: string, needed: unknown, at: string, ignoreCase = false) => {
    const operator = wordOf(compiler.language.operators, name)
    return { path: at, needed, holds: holdsWith(operator, needed, compiler, ignoreCase) }
  }
  if (typeof test !== 'object') return [leaf('is', test, path)]
  if (Array.isArray(test)) return [leaf('in', test, path)]
  const { ignoreCase, ...wanted } = test
  return Object.entries(wanted).map(([name, value]) =>
    leaf(name, value, `${path}.${name}`, ignoreCase === true),
  )
}

function holdsWith({ missing, holds }: Operator, wanted: unknown, { zone }: Compiler, ignoreCase: boolean) {
  return (found: unknown, now: number) =>
    (missing || found !== undefined) && holds(found, wanted, { now, zone, ignoreCase })
}

/** Reads a property that the object has itself, so that no name reaches the prototype. */
export function own(object: object | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined
}

/** As a check on the moment of a decision. */
export function toCheck({ path, needed, look, holds }: Leaf<Context>): Check {
  return context => {
    const found = look(context)
    return holds(found, context.moment.now) ? undefined : [{ path, needed, found }]
  }
}
