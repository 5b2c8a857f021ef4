/** @import { Rival } from './index.mjs' */
import { Query } from 'mingo'
import { each } from './each.mjs'
import { asQuery } from './mongo.mjs'

/** @type {Rival} */
export const mingo = {
  name: 'mingo',
  prepare: cases => {
    const queries = cases.map(({ tests }) => new Query(asQuery(tests), {}))
    return each(queries.map(query => facts => query.test(facts)))
  },
}
