/** @import { Visitor } from './workload/index.mjs' */
import { measureApart } from './apart.mjs'
import { median } from './stopwatch.mjs'
import { workloadOf } from './workload/index.mjs'

const PROCESSES = 3

/**
 * Megabytes of a program and its engine; the median of several processes.
 * @param {number} campaigns
 * @param {Visitor} visitor
 */
export function weigh(campaigns, { journal, steps }) {
  const { config } = workloadOf(campaigns)
  const given = { config, journal, steps }
  const bytes = Array.from({ length: PROCESSES }, () => /** @type {number} */ (measureApart('memory', given)))
  return median(bytes) / 1e6
}
