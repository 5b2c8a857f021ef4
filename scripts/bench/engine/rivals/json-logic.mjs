/** @import { Test } from '../workload/conditions.mjs' */
import { mayBeMissing } from '../workload/conditions.mjs'

/**
 * In JsonLogic's words, and one that has to be added to them: `startsWith`.
 * @param {readonly Test[]} tests
 */
export const asLogic = tests => ({ and: tests.flatMap(guarded) })

/**
 * To JsonLogic what is missing is null, and null is less than every positive number.
 * @param {Test} test
 */
function guarded(test) {
  const found = { var: test.fact }
  const line = words[test.operator](found, test.wanted)
  const isBelow = test.operator === 'atMost' || test.operator === 'lessThan'
  return isBelow && mayBeMissing(test.fact) ? [{ '!==': [found, null] }, line] : [line]
}

/** @type {Record<Test['operator'], (found: object, wanted: any) => object>} */
const words = {
  is: (found, wanted) => ({ '===': [found, wanted] }),
  isNot: (found, wanted) => ({ '!==': [found, wanted] }),
  in: (found, wanted) => ({ in: [found, wanted] }),
  notIn: (found, wanted) => ({ '!': { in: [found, wanted] } }),
  known: (found, wanted) => ({ [wanted ? '!==' : '===']: [found, null] }),
  atLeast: (found, wanted) => ({ '>=': [found, wanted] }),
  atMost: (found, wanted) => ({ '<=': [found, wanted] }),
  moreThan: (found, wanted) => ({ '>': [found, wanted] }),
  lessThan: (found, wanted) => ({ '<': [found, wanted] }),
  startsWith: (found, wanted) => ({ startsWith: [found, wanted] }),
}

/**
 * @param {unknown} found
 * @param {string[]} wanted
 */
export const startsWith = (found, wanted) =>
  typeof found === 'string' && wanted.some(one => found.startsWith(one))
