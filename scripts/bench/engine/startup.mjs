/** @import { Given, Startup } from './start-once.mjs' */
/** @import { Visitor } from './workload/index.mjs' */
import { measureApart } from './apart.mjs'
import { startOnce } from './start-once.mjs'
import { median } from './stopwatch.mjs'
import { engineWith, programOf, workloadOf } from './workload/index.mjs'

const RUNS = 11
const WARM_UP = 10
const COLD_RUNS = 5

/**
 * What a start takes, each time with a config that nothing has been seen of: in a process that has started engines
 * before, and in one that has just begun. Medians of each part, and of the whole.
 * @param {number} campaigns
 * @param {Visitor} visitor
 */
export function timeStartup(campaigns, visitor) {
  const given = Array.from({ length: WARM_UP + RUNS }, (_, i) => givenOf(campaigns, i + 1, visitor))
  const warm = given.map(startOnce).slice(WARM_UP)
  const cold = given.slice(0, COLD_RUNS).map(one => /** @type {Startup} */ (measureApart('startup', one)))
  return { warm: medians(warm), cold: medians(cold) }
}

/**
 * @param {number} campaigns
 * @param {number} seed
 * @param {Visitor} visitor
 * @returns {Given}
 */
function givenOf(campaigns, seed, { journal, steps: [step] }) {
  if (!step) throw new Error('The visitor does nothing next.')
  const { config } = workloadOf(campaigns, seed)
  const snapshot = JSON.stringify(engineWith(programOf(config), journal).snapshot())
  return { config: JSON.stringify(config), snapshot, step }
}

/**
 * @param {readonly Startup[]} runs
 * @returns {Startup}
 */
function medians(runs) {
  const of = (/** @type {keyof Startup} */ part) => median(runs.map(run => run[part]))
  return {
    parse: of('parse'),
    compile: of('compile'),
    restore: of('restore'),
    all: of('all'),
    first: of('first'),
  }
}
