import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What a page loads, and the bytes of it after brotli that are promised; of many such files, for each of them. */
const budgets = [
  { name: 'tag', file: /^okyaku\.js$/, budget: 10_000 },
  { name: 'rules', file: /^okyaku-rules-[\w-]+\.js$/, budget: 22_000 },
  { name: 'popup', file: /^okyaku-popup-[\w-]+\.js$/, budget: 10_000 },
  { name: 'checker', file: /^okyaku-checker-[\w-]+\.js$/, budget: 15_500 },
  { name: 'moments', file: /^okyaku-moments-[\w-]+\.js$/, budget: 3_000 },
  { name: 'observers', file: /^okyaku-observers-[\w-]+\.js$/, budget: 6_600 },
  { name: 'formats', file: /^okyaku-formats-[\w-]{8}\.js$/, budget: 1_000 },
  { name: 'format', file: /^okyaku-formats-.+-[\w-]{8}\.js$/, budget: 1_500, isOneOfMany: true },
  { name: 'privacy', file: /^okyaku-privacy-[\w-]+\.js$/, budget: 7_000 },
  { name: 'trouble', file: /^okyaku-trouble-[\w-]+\.js$/, budget: 3_000 },
]

/**
 * @typedef {{ name: string, file: string, raw: number, gzip: number, brotli: number, budget: number }} Size in bytes
 */

/**
 * @param {string} dist the SDK's built files
 * @returns {Size[]}
 */
export function measure(dist) {
  return budgets.map(({ name, file, budget, isOneOfMany }) => {
    const found = readdirSync(dist).filter(entry => file.test(entry))
    if (isOneOfMany ? !found.length : found.length !== 1)
      throw new Error(`${dist} holds ${found.length} files for the ${name}, not one.`)
    const sizes = found.map(entry => {
      const bytes = readFileSync(join(dist, entry))
      return { name, file: entry, raw: bytes.length, ...compressed(bytes), budget }
    })
    return sizes.reduce((largest, size) => (size.brotli > largest.brotli ? size : largest))
  })
}

/**
 * As a web server that compresses once and serves often would do it.
 * @param {Buffer} bytes
 */
export function compressed(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length }
}

/** @param {number} bytes */
export function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

const figures = /<!-- size:(\w+) -->(.*?)<!-- \/size -->/g

/**
 * The text with the measured figures.
 * @param {Size[]} sizes
 * @param {string} text
 */
export function fillIn(sizes, text) {
  return text.replace(figures, (found, name) => {
    const size = sizes.find(size => size.name === name)
    return size ? `<!-- size:${name} -->${kB(size.brotli)}<!-- /size -->` : found
  })
}

/**
 * What is wrong: sizes above their budget, and figures in a text that are not the measured ones. The text marks a
 * figure by a comment, `<!-- size:tag -->9.4 kB<!-- /size -->`.
 * @param {Size[]} sizes
 * @param {string} text
 * @returns {string[]}
 */
export function complaints(sizes, text) {
  const tooLarge = sizes
    .filter(({ brotli, budget }) => brotli > budget)
    .map(({ name, brotli, budget }) => `The ${name} is ${brotli} bytes after brotli; ${budget} are promised.`)
  const wrong = [...text.matchAll(figures)].flatMap(([, name, figure]) => {
    const size = sizes.find(size => size.name === name)
    if (!size) return [`There is no size called ${name}.`]
    return figure === kB(size.brotli) ? [] : [`The ${name} is ${kB(size.brotli)}; the text says ${figure}.`]
  })
  return [...tooLarge, ...wrong]
}
