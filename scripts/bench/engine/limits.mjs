/**
 * One figure beside what is promised of it.
 * @typedef {{ what: string, found: number, unit: string, least?: number, most?: number }} Limit
 */

/**
 * @param {readonly Limit[]} limits
 * @returns {{ ok: boolean, lines: string[] }}
 */
export function judge(limits) {
  return { ok: limits.every(isMet), lines: limits.map(told) }
}

/** @param {Limit} limit */
const isMet = ({ found, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }) =>
  found >= least && found <= most

/** @param {Limit} limit */
function told(limit) {
  const { what, found, unit, least, most } = limit
  const bound = most === undefined ? `at least ${least}` : `at most ${most}`
  return `${isMet(limit) ? 'met   ' : 'missed'} ${what}: ${figure(found)} ${unit}, ${bound}`
}

/**
 * Three digits that say something.
 * @param {number} value
 */
export const figure = value => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
