/** @import { Tag } from './tags/index.mjs' */
/** @import { Task } from './trace.mjs' */
/** @import { Visited } from './visit.mjs' */

/** A task beyond this keeps a visitor waiting; what is beyond it blocks. Milliseconds, as in web.dev/tbt. */
const LONG = 50

/**
 * What one visit says of a tag; milliseconds, `bytes` on the wire.
 * @typedef {object} Figures
 * @property {number} script what its scripts took of the main thread, their compilation included
 * @property {number} tbt total blocking time: what tasks after the first paint took beyond 50 ms each
 * @property {number} longest the longest task of the page
 * @property {number} ownLongest the longest of the tasks that are mostly the tag's
 * @property {number} lcp largest contentful paint
 * @property {number} cls cumulative layout shift
 * @property {number} bytes
 */

/**
 * @param {Tag} tag
 * @param {Visited} visited
 * @returns {Figures}
 */
export function figuresOf(tag, { tasks, fcp, lcp, cls, bytes }) {
  const own = tasks.map(task => ({ ms: task.ms, own: ownOf(tag, task) }))
  return {
    script: sum(own.map(task => task.own)),
    tbt: sum(tasks.map(({ start, ms }) => (start >= fcp ? Math.max(0, ms - LONG) : 0))),
    longest: Math.max(0, ...tasks.map(({ ms }) => ms)),
    ownLongest: Math.max(0, ...own.map(task => (task.own > task.ms / 2 ? task.ms : task.own))),
    lcp,
    cls,
    bytes,
  }
}

/**
 * @param {Tag} tag
 * @param {Task} task
 */
const ownOf = ({ scripts }, { byUrl }) =>
  sum([...byUrl].map(([url, ms]) => (URL.canParse(url) && scripts.test(new URL(url).pathname) ? ms : 0)))

/** @param {readonly number[]} values */
const sum = values => values.reduce((total, value) => total + value, 0)
