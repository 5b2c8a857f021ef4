/**
 * Of what is known; the lower one of two in the middle.
 * @param {(number | undefined)[]} values
 * @returns {number | undefined}
 */
export function median(values) {
  const known = values.filter(value => value !== undefined).toSorted((a, b) => a - b)
  return known[Math.floor((known.length - 1) / 2)]
}
