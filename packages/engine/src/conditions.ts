import { asList } from './as-list.ts'
import type { Condition, Tests } from './config.ts'
import type { Compiler } from './context.ts'
import type { Expression } from './expression.ts'
import { type ConditionKey, headOf, UnknownWord, wordOf } from './language.ts'
import { pace } from './leaf.ts'
import { placeAt, placeIn } from './place.ts'
import { oneOrMany } from './shape.ts'
import { type Subject, shapeOfSubject, subjects } from './subjects.ts'
import { compileSubject } from './tests.ts'

const subjectKeys: Record<string, ConditionKey> = Object.fromEntries(
  Object.entries<Subject>(subjects).map(([name, subject]) => [
    name,
    {
      shape: (_, test) => shapeOfSubject(subject, test),
      compile: (tests: Tests, path, compiler) => compileSubject(name, tests, path, compiler),
    },
  ]),
)

/** The common keys of a condition. A new one is one entry here, a new subject of tests one in `subjects.ts`. */
export const conditions: Readonly<Record<string, ConditionKey>> = {
  all: {
    shape: self => ({ list: self }),
    compile: (list: Condition[], path, compiler) => ({ all: compileList(list, path, compiler) }),
  },
  any: {
    shape: self => ({ list: self }),
    compile: (list: Condition[], path, compiler) => ({ any: compileList(list, path, compiler) }),
  },
  not: {
    shape: self => self,
    compile: (value: Condition, path, compiler) => ({ not: compileCondition(value, path, compiler), path }),
  },
  tier: {
    shape: () => oneOrMany({ ref: 'tiers' }),
    compile: (needed: string | string[], path, compiler) => {
      const ids = asList(needed)
      const known = (compiler.config.tiers ?? []).map(({ id }) => id)
      for (const id of ids) if (!known.includes(id)) throw new UnknownWord(id)
      const leaf = compiler.leaf(`tier ${ids.join('\n')}`, pace.years, () => ({
        sources: ['tier'],
        holds: ({ tier }) => tier !== undefined && ids.includes(tier),
      }))
      return { leaves: [leaf], why: ({ tier }) => ({ path, needed, found: tier }) }
    },
  },
  segment: {
    shape: () => oneOrMany({ ref: 'segments' }),
    compile: (needed: string | string[], path, compiler) => ({
      of: { any: asList(needed).map(id => compiler.segment(id)) },
      path,
      needed,
    }),
  },
  ...subjectKeys,
  history: {
    shape: (_, test, { history }) => ({
      list: {
        head: Object.fromEntries(Object.entries(history).map(([name, { shape }]) => [name, shape(test)])),
      },
    }),
    compile: (lines: object[], path, compiler) => ({
      all: lines.map((line, i) =>
        headOf(compiler.language.history, line).compile(line, placeAt(path, i), compiler),
      ),
    }),
  },
}

/** Holds when every key in it holds. */
export function compileCondition(when: Condition, path: string, compiler: Compiler): Expression {
  const { conditions } = compiler.language
  const all: Expression[] = []
  for (const key in when) all.push(wordOf(conditions, key).compile(when[key], placeIn(path, key), compiler))
  return all.length === 1 ? all[0]! : { all }
}

const compileList = (list: Condition[], path: string, compiler: Compiler) =>
  list.map((one, i) => compileCondition(one, placeAt(path, i), compiler))
