import type { Test, Tests } from './config.ts'
import type { Check, Context } from './context.ts'
import { equal, type Operator, operators } from './operators.ts'
import type { Shape } from './shape.ts'
import type { Zone } from './zone.ts'

const operatorShapes = Object.fromEntries(Object.entries(operators).map(([name, { shape }]) => [name, shape]))

/** A scalar (is), a list (any of) or an object of operators, all of which must hold. */
export const testShape: Shape = {
  types: {
    string: 'any',
    number: 'any',
    boolean: 'any',
    list: { list: 'scalar' },
    object: { keys: { ...operatorShapes, ignoreCase: 'boolean' } },
  },
}

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
  zone: Zone,
): Leaf<Source>[] {
  return Object.entries(tests).flatMap(([name, test]) => {
    const look = (source: Source) => present(read(source, name))
    return compileTest(test, `${path}.${name}`, zone).map(leaf => ({ ...leaf, look }))
  })
}

function compileTest(test: Test, path: string, zone: Zone): Omit<Leaf<never>, 'look'>[] {
  if (Array.isArray(test)) return [{ path, needed: test, holds: holdsWith(operators.in!, test, zone, false) }]
  if (typeof test !== 'object') return [{ path, needed: test, holds: found => equal(found, test) }]
  const { ignoreCase, ...wanted } = test
  return Object.entries(wanted).map(([name, value]) => ({
    path: `${path}.${name}`,
    needed: value,
    holds: holdsWith(operators[name]!, value, zone, ignoreCase === true),
  }))
}

function holdsWith(operator: Operator, wanted: unknown, zone: Zone, ignoreCase: boolean) {
  return (found: unknown, now: number) =>
    (found !== undefined || operator.missing === true) &&
    operator.holds(found, wanted, { now, zone, ignoreCase })
}

/** Null is missing. */
const present = (value: unknown) => value ?? undefined

/** Reads a property that the object has itself, so that no name reaches the prototype. */
export function own(object: object | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined
}

/** As a check on the moment of a decision. */
export function toCheck(leaf: Leaf<Context>): Check {
  const { path, needed } = leaf
  return context => {
    const found = leaf.look(context)
    return leaf.holds(found, context.moment.now) ? undefined : [{ path, needed, found }]
  }
}
