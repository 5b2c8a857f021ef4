/** @import { Rival } from './index.mjs' */
import siftQuery from 'sift'
import { each } from './each.mjs'
import { asQuery } from './mongo.mjs'

/** @type {Rival} */
export const sift = {
  name: 'sift',
  prepare: cases => each(cases.map(({ tests }) => siftQuery(asQuery(tests)))),
}
