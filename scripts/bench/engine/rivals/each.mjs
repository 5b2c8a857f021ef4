/** @import { Facts } from '../workload/facts.mjs' */

/**
 * Asks one predicate after the other.
 * @param {readonly ((facts: Facts) => unknown)[]} predicates
 */
export function each(predicates) {
  const verdicts = new Uint8Array(predicates.length)
  return (/** @type {Facts} */ facts) => {
    for (let i = 0; i < predicates.length; i++) verdicts[i] = predicates[i]?.(facts) ? 1 : 0
    return verdicts
  }
}
