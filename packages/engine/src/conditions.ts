import type { Condition, Tests } from './config.ts'
import { type Check, type Compiler, every, some } from './context.ts'
import { historyLines } from './history.ts'
import { type KeysShape, oneOrMany, type Shape } from './shape.ts'
import { subjects } from './subjects.ts'
import { compileTests, toCheck } from './tests.ts'

interface ConditionKey {
  /** `self` is the shape of a whole condition, for those that hold others. */
  shape(self: Shape): Shape
  compile(value: unknown, path: string, compiler: Compiler): Check
}

const subjectKeys: Record<string, ConditionKey> = Object.fromEntries(
  Object.entries(subjects).map(([name, { shape, read }]) => [
    name,
    {
      shape: () => shape,
      compile: (tests: Tests, path, { zone }) => every(compileTests(tests, read, path, zone).map(toCheck)),
    },
  ]),
)

/** Every key that a condition may have. A new one is one entry here, a new subject of tests one in `subjects.ts`. */
const conditionKeys: Readonly<Record<string, ConditionKey>> = {
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
    compile: (needed: string | string[], path) => {
      const ids = [needed].flat()
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
    shape: () => ({ list: { head: historyLines } }),
    compile: (lines: Record<string, unknown>[], path, compiler) =>
      every(
        lines.map((line, i) => {
          const head = Object.keys(historyLines).find(key => Object.hasOwn(line, key))!
          return historyLines[head]!.compile(line, `${path}[${i}]`, compiler)
        }),
      ),
  },
}

function shapeOf(keys: Readonly<Record<string, ConditionKey>>): KeysShape {
  const whole: KeysShape = {
    keys: Object.fromEntries(Object.entries(keys).map(([name, { shape }]) => [name, shape(() => whole)])),
  }
  return whole
}

export const conditionShape = shapeOf(conditionKeys)

const { event: _, ...standingKeys } = conditionKeys
/** For tiers and segments: they hold or not at any time, so there is no triggering event to test. */
export const standingConditionShape = shapeOf(standingKeys)

/** Holds when every key in it holds. */
export function compileCondition(when: Condition, path: string, compiler: Compiler): Check {
  return every(
    Object.entries(when).map(([key, value]) =>
      conditionKeys[key]!.compile(value, `${path}.${key}`, compiler),
    ),
  )
}

const compileList = (list: Condition[], path: string, compiler: Compiler) =>
  list.map((one, i) => compileCondition(one, `${path}[${i}]`, compiler))
