/** @import { Behavior, Reply } from './types.ts' */

/** @type {Behavior} */
export const well = () => ({ stores: true, status: 200 })

/**
 * Stores nothing, and says why.
 * @param {number} status
 * @param {Record<string, string>} [headers]
 * @returns {Behavior}
 */
export function refuse(status, headers = {}) {
  return () => ({ stores: false, status, headers })
}

/**
 * Every other request fares so, beginning with the first, and so many in all; the others fare well.
 * @param {Reply} reply
 * @param {number} times
 * @returns {Behavior}
 */
export function everyOther(reply, times) {
  return request => (request.nth % 2 === 0 && request.nth < 2 * times ? reply : well(request))
}

/**
 * Answers after so many milliseconds.
 * @param {number} ms
 * @returns {Behavior}
 */
export function slow(ms) {
  return request => ({ ...well(request), after: ms })
}
