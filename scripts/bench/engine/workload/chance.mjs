/** @typedef {ReturnType<typeof chanceOf>} Chance */

/**
 * Chance that repeats itself: the same seed, the same draws. Mulberry32, which is enough to mix a workload.
 * @param {number} seed
 */
export function chanceOf(seed) {
  let state = seed

  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** @param {number} count */
  const below = count => Math.floor(next() * count)

  return {
    /** A whole number, both ends included. @param {number} least @param {number} most */
    between: (least, most) => least + below(most - least + 1),
    /** @param {number} probability */
    is: probability => next() < probability,
    /** @template Item @param {readonly Item[]} items @returns {Item} */
    oneOf: items => /** @type {Item} */ (items[below(items.length)]),
    /** @template Item @param {readonly Item[]} items @param {number} count @returns {Item[]} */
    someOf(items, count) {
      const left = [...items]
      return Array.from({ length: count }, () => /** @type {Item} */ (left.splice(below(left.length), 1)[0]))
    },
  }
}
