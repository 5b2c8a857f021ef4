import type { Shape } from './shape.ts'

/** The shape of a test narrowed to what can be found: whoever tests for another word has mistyped it. */
export function amongWords(test: Shape, words: readonly string[]): Shape {
  if (typeof test !== 'object' || !('types' in test)) return test
  const { object } = test.types
  const one: Shape = { words }
  const many: Shape = { list: one }
  const operators = typeof object === 'object' && 'keys' in object ? object.keys : {}
  return {
    types: {
      string: one,
      list: many,
      object: { keys: { ...operators, is: one, isNot: one, in: many, notIn: many } },
    },
  }
}
