/** @import { Figures } from './figures.mjs' */
/** @import { Tag } from './tags/index.mjs' */
import { table } from '../engine/table.mjs'

/** @typedef {{ tag: Tag, figures: Figures }} Measured the medians */

/** @param {readonly Measured[]} measured */
export const ofTags = measured =>
  table([
    ['median', 'script ms', 'TBT ms', 'longest task ms', 'its longest ms', 'LCP ms', 'CLS', 'bytes'],
    ...measured.map(({ tag, figures: { script, tbt, longest, ownLongest, lcp, cls, bytes } }) => [
      tag.name,
      ...[script, tbt, longest, ownLongest, lcp].map(ms => ms.toFixed(0)),
      cls.toFixed(3),
      bytes.toFixed(0),
    ]),
  ])
