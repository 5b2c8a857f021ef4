/** @import { Engine, Program } from '@okyaku/engine' */
/** @import { Visitor } from './workload/index.mjs' */
/** @import { Step } from './workload/visitor.mjs' */
import { clockCost, median, quantile, stopwatch } from './stopwatch.mjs'
import { engineWith } from './workload/index.mjs'
import { traceOf } from './workload/trace.mjs'

const BATCHES = 5
const WARM_UP = 2
/** Steps before those that are measured, for what an engine does once, on the first of its events. */
const LEAD_IN = 100

/** @typedef {{ mean: number, p50: number, p99: number, triggered: number, due: number }} Speed */

/**
 * What one event takes, in microseconds, for each of the visitors: `mean`, the median over batches; `p50` and `p99`,
 * the median over batches of each batch's; `triggered` and `due`, campaigns per event. Each batch has an engine of its
 * own, and the visitors take turns, so that whatever else slows the machine slows all of them.
 * @param {Program} program
 * @param {readonly Visitor[]} visitors
 * @param {number} count of events in a batch
 * @returns {Speed[]}
 */
export function timeEngine(program, visitors, count) {
  const runs = visitors.map(visitor => prepare(program, visitor, count))
  for (let i = 0; i < WARM_UP + BATCHES; i++) {
    for (const { fresh, measured, means, latencies } of runs) {
      const mean = meanOf(fresh(), measured)
      const each = latenciesOf(fresh(), measured)
      if (i < WARM_UP) continue
      means.push(mean)
      latencies.push(each)
    }
  }
  return runs.map(({ fresh, measured, means, latencies }) => ({
    mean: median(means),
    p50: median(latencies.map(each => quantile(each, 0.5))),
    p99: median(latencies.map(each => quantile(each, 0.99))),
    ...busyness(fresh(), measured),
  }))
}

/**
 * @param {Program} program
 * @param {Visitor} visitor
 * @param {number} count
 */
function prepare(program, { journal, steps }, count) {
  const trace = traceOf(engineWith(program, journal), steps.slice(0, LEAD_IN + count))
  /** @type {number[]} */
  const means = []
  /** @type {Float64Array[]} */
  const latencies = []
  return {
    fresh() {
      const engine = engineWith(program, journal)
      for (const { event, moment } of trace.slice(0, LEAD_IN)) engine.take(event, moment)
      return engine
    },
    measured: trace.slice(LEAD_IN),
    means,
    latencies,
  }
}

/**
 * @param {Engine} engine
 * @param {readonly Step[]} steps
 */
function busyness(engine, steps) {
  let [triggered, shown] = [0, 0]
  for (const { event, moment } of steps) {
    const { decisions, due } = engine.take(event, moment)
    triggered += decisions.length
    shown += due.length
  }
  return { triggered: triggered / steps.length, due: shown / steps.length }
}

/**
 * @param {Engine} engine
 * @param {readonly Step[]} steps
 */
function meanOf(engine, steps) {
  const stop = stopwatch()
  for (const { event, moment } of steps) engine.take(event, moment)
  return stop() / steps.length
}

/**
 * Without what the clock takes itself.
 * @param {Engine} engine
 * @param {readonly Step[]} steps
 */
function latenciesOf(engine, steps) {
  const own = clockCost()
  const latencies = new Float64Array(steps.length)
  steps.forEach(({ event, moment }, i) => {
    const began = performance.now()
    engine.take(event, moment)
    latencies[i] = Math.max(0, (performance.now() - began) * 1000 - own)
  })
  return latencies
}
