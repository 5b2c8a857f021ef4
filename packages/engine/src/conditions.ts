import type { Condition, Tests } from './config.ts'
import { type Check, type Compiler, every, some } from './context.ts'
import { type ConditionKey, headOf, UnknownWord, wordOf } from './language.ts'
import { oneOrMany } from './shape.ts'
import { shapeOfSubject, subjects } from './subjects.ts'
import { compileSubject } from './tests.ts'

const subjectKeys: Record<string, ConditionKey> = Object.fromEntries(
  Object.entries(subjects).map(([name, subject]) => [
    name,
    {
      shape: (_, test) => shapeOfSubject(subject, test),
      compile: (tests: Tests, path, compiler) => compileSubject(name, tests, subject.read, path, compiler),
    },
  ]),
)

/** The common keys of a condition. A new one is one entry here, a new subject of tests one in `subjects.ts`. */
export const conditions: Readonly<Record<string, ConditionKey>> = {
  all: {
    shape: self => ({ list: self }),
    compile: (list: Condition[], path, compiler) => every(compileList(list, path, compiler)),
  },
  any: {
    shape: self => ({ list: self }),
    compile: (list: Condition[], path, compiler) => some(compileList(list, path, compiler)),
  },
  not: {
    shape: self => self,
    compile: (value: Condition, path, compiler) => {
      const check = compileCondition(value, path, compiler)
      return context => (check(context) ? undefined : [{ path, needed: false, found: true }])
    },
  },
  tier: {
    shape: () => oneOrMany({ ref: 'tiers' }),
    compile: (needed: string | string[], path, { config }) => {
      const ids = [needed].flat()
      const known = (config.tiers ?? []).map(({ id }) => id)
      for (const id of ids) if (!known.includes(id)) throw new UnknownWord(id)
      return ({ tier }) =>
        tier !== undefined && ids.includes(tier) ? undefined : [{ path, needed, found: tier }]
    },
  },
  segment: {
    shape: () => oneOrMany({ ref: 'segments' }),
    compile: (needed: string | string[], path, compiler) => {
      const member = some([needed].flat().map(id => compiler.segment(id)))
      // The segment's own leaves say what is missing; the line itself says who asked.
      return context => {
        const reasons = member(context)
        return reasons && [{ path, needed, found: false }, ...reasons]
      }
    },
  },
  ...subjectKeys,
  history: {
    shape: (_, test, { history }) => ({
      list: {
        head: Object.fromEntries(Object.entries(history).map(([name, { shape }]) => [name, shape(test)])),
      },
    }),
    compile: (lines: object[], path, compiler) =>
      every(
        lines.map((line, i) =>
          headOf(compiler.language.history, line).compile(line, `${path}[${i}]`, compiler),
        ),
      ),
  },
}

/** Holds when every key in it holds. */
export function compileCondition(when: Condition, path: string, compiler: Compiler): Check {
  return every(
    Object.entries(when).map(([key, value]) =>
      wordOf(compiler.language.conditions, key).compile(value, `${path}.${key}`, compiler),
    ),
  )
}

const compileList = (list: Condition[], path: string, compiler: Compiler) =>
  list.map((one, i) => compileCondition(one, `${path}[${i}]`, compiler))
