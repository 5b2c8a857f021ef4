/** @import { Plugin } from 'rollup' */

/**
 * Leaves the shapes out of the engine's tables: they are data for the checker, which is a file of its own, and the tag
 * never reads them.
 * @returns {Plugin}
 */
export function withoutShapes() {
  return {
    name: 'without-shapes',
    transform(code, id) {
      if (!id.includes('packages/engine/src/')) return null
      const cuts = shapesIn(this.parse(code)).sort((a, b) => b.start - a.start)
      return cuts.length === 0
        ? null
        : { code: cuts.reduce((text, cut) => without(text, cut), code), map: null }
    },
  }
}

/**
 * @typedef {{ start: number, end: number }} Range
 * @param {unknown} node
 * @returns {Range[]}
 */
function shapesIn(node) {
  if (Array.isArray(node)) return node.flatMap(shapesIn)
  if (typeof node !== 'object' || node === null) return []
  if (isShape(node)) return [node]
  return Object.values(node).flatMap(shapesIn)
}

/**
 * @param {object} node
 * @returns {node is Range}
 */
function isShape(node) {
  const { type, key, kind, value } = /** @type {any} */ (node)
  // A pattern's `{ shape }` takes a shape out of an entry: only the checker does that.
  return type === 'Property' && kind === 'init' && key?.name === 'shape' && value?.type !== 'Identifier'
}

/**
 * The property and the comma behind it.
 * @param {string} text
 * @param {Range} range
 */
function without(text, { start, end }) {
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0
  return text.slice(0, start) + text.slice(end + comma)
}
