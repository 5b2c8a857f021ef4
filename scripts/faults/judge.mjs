/** @import { Gates, Result } from './types.ts' */

/**
 * What is promised and was not kept, in words; nothing where all is well. Without a word in the gates nothing may be
 * lost, and doubled nothing may ever be.
 * @param {Gates} gates
 * @param {Result} result
 * @returns {string[]}
 */
export function complaintsOf({ lost = 0, ...gates }, result) {
  return [
    ...above('lost', result.lost, lost),
    ...above('doubled', result.doubled, 0),
    ...above('out of order', result.disorder, gates.inOrder ? 0 : undefined),
    ...above('requests', result.requests, gates.requests),
    ...above('requests during the fault', result.requestsBefore, gates.requestsBefore),
    ...above('refusals', result.refusals, gates.refusals),
    ...above('s until all was stored', result.seconds, gates.seconds),
    ...above('ms in the calls that record', result.recording, gates.recording),
    ...result.complaints,
    ...(result.broke ? [result.broke] : []),
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
