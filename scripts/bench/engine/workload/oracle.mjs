/** @import { Test } from './conditions.mjs' */
/** @import { Facts } from './facts.mjs' */

/**
 * What each operator means, said as plainly as it can be. What is missing satisfies only `isNot`, `notIn` and
 * `known: false`.
 * @type {Record<Test['operator'], (found: any, wanted: any) => boolean>}
 */
const meaning = {
  is: (found, wanted) => found === wanted,
  isNot: (found, wanted) => found !== wanted,
  in: (found, wanted) => wanted.includes(found),
  notIn: (found, wanted) => !wanted.includes(found),
  known: (found, wanted) => (found !== undefined) === wanted,
  atLeast: (found, wanted) => found >= wanted,
  atMost: (found, wanted) => found <= wanted,
  moreThan: (found, wanted) => found > wanted,
  lessThan: (found, wanted) => found < wanted,
  startsWith: (found, wanted) =>
    found !== undefined && wanted.some((/** @type {string} */ one) => found.startsWith(one)),
}

/**
 * @param {readonly Test[]} tests
 * @param {Facts} facts
 */
export const holds = (tests, facts) =>
  tests.every(({ fact, operator, wanted }) => meaning[operator](facts[fact], wanted))
