/** @import { Test } from '../workload/conditions.mjs' */

/**
 * In MongoDB's query language, as sift, mingo and GrowthBook speak it. No fact is tested twice, so one object holds all.
 * @param {readonly Test[]} tests
 * @returns {Record<string, Record<string, any>>}
 */
export const asQuery = tests => Object.fromEntries(tests.map(test => [test.fact, criterion(test)]))

/**
 * @param {Test} test
 * @returns {Record<string, any>}
 */
function criterion({ operator, wanted }) {
  if (operator === 'startsWith') return { $regex: `^(?:${wanted.join('|')})` }
  return { [words[operator]]: wanted }
}

/** @type {Record<Exclude<Test['operator'], 'startsWith'>, string>} */
const words = {
  is: '$eq',
  isNot: '$ne',
  in: '$in',
  notIn: '$nin',
  known: '$exists',
  atLeast: '$gte',
  atMost: '$lte',
  moreThan: '$gt',
  lessThan: '$lt',
}
