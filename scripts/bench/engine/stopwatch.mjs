/**
 * Starts; returns what stops it and tells the microseconds that the work itself has taken. That is the lesser of the
 * time gone by and of the process's CPU time: the one counts what other processes do, the other what V8's helper
 * threads do, and neither less than the work.
 */
export function stopwatch() {
  const cpu = process.cpuUsage()
  const began = performance.now()
  return () => {
    const elapsed = (performance.now() - began) * 1000
    const { user, system } = process.cpuUsage(cpu)
    return Math.min(elapsed, user + system)
  }
}

/** What reading the clock twice takes by itself, in microseconds. */
export function clockCost() {
  const costs = Float64Array.from({ length: 20_000 }, () => -(performance.now() - performance.now()) * 1000)
  return quantile(costs.subarray(10_000), 0.5)
}

/**
 * @param {Iterable<number>} values
 * @param {number} share 0.5 for the median, 0.99 for the 99th percentile
 */
export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** @param {Iterable<number>} values */
export const median = values => quantile(values, 0.5)
