import { median } from './median.mjs'

/** @import { Gates, Result } from './types.ts' */

/**
 * What is promised and was not kept, in words; nothing where all is well. Without a word in the gates nothing may be
 * lost, and doubled nothing may ever be. Of counts the worst run is judged; of times the median, as waiting is by chance
 * and a machine may be busy.
 * @param {Gates} gates
 * @param {Result[]} runs
 * @returns {string[]}
 */
export function complaintsOf({ lost = 0, ...gates }, runs) {
  /** @param {(run: Result) => number} count */
  const most = count => Math.max(...runs.map(count))
  return [
    ...above(
      'lost',
      most(run => run.lost),
      lost,
    ),
    ...above(
      'doubled',
      most(run => run.doubled),
      0,
    ),
    ...above(
      'out of order',
      most(run => run.disorder),
      gates.inOrder ? 0 : undefined,
    ),
    ...above(
      'requests',
      most(run => run.requests),
      gates.requests,
    ),
    ...above(
      'requests during the fault',
      most(run => run.requestsBefore),
      gates.requestsBefore,
    ),
    ...above(
      'refusals',
      most(run => run.refusals),
      gates.refusals,
    ),
    ...above('s until all was stored', median(runs.map(run => run.seconds)), gates.seconds),
    ...above('ms in the calls that record', median(runs.map(run => run.recording)), gates.recording),
    ...runs.flatMap(run => [...run.complaints, ...(run.broke ? [run.broke] : [])]),
  ]
}

/**
 * @param {string} what
 * @param {number | undefined} found
 * @param {number | undefined} allowed
 */
function above(what, found, allowed) {
  if (found === undefined || allowed === undefined || found <= allowed) return []
  return [`${Math.round(found * 10) / 10} ${what}, ${allowed} allowed`]
}
