/** @import { Test } from '../workload/conditions.mjs' */
/** @import { Rival } from './index.mjs' */
import { evalCondition } from '@growthbook/growthbook'
import { mayBeMissing } from '../workload/conditions.mjs'
import { each } from './each.mjs'
import { asQuery } from './mongo.mjs'

/** @type {Rival} */
export const growthbook = {
  name: '@growthbook/growthbook',
  prepare: cases =>
    each(
      cases.map(({ tests }) => {
        const condition = conditionOf(tests)
        return facts => evalCondition(facts, condition)
      }),
    ),
}

/**
 * To GrowthBook what is missing is null, and null is less than every positive number.
 * @param {readonly Test[]} tests
 */
function conditionOf(tests) {
  const condition = asQuery(tests)
  for (const { fact, operator } of tests) {
    const isBelow = operator === 'atMost' || operator === 'lessThan'
    if (isBelow && mayBeMissing(fact)) condition[fact] = { $exists: true, ...condition[fact] }
  }
  return condition
}
