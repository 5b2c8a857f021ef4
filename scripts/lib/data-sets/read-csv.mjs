import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

/** @typedef {Record<string, string>} Row */

/**
 * The rows of a CSV file with a head, packed or not.
 * @param {string} folder
 * @param {string} file
 * @returns {Row[]}
 */
export function readCsv(folder, file) {
  const path = join(folder, file)
  if (!existsSync(path)) throw new Error(`${path} is not there: name the folder of the data set`)
  const bytes = readFileSync(path)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return parse(text, { columns: true, bom: true, skip_empty_lines: true })
}

/**
 * Milliseconds since the epoch of `2024-03-13 10:21:14`, which is UTC unless it says otherwise.
 * @param {string} words
 */
export function timeOf(words) {
  const iso = words.replace(' UTC', 'Z').replace(' ', 'T')
  const at = Date.parse(/Z$|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`)
  if (Number.isNaN(at)) throw new Error(`"${words}" is not a time`)
  return at
}

/**
 * Without what is empty, so that it counts as missing.
 * @template {Record<string, unknown>} Props
 * @param {Props} props
 * @returns {Partial<Props>}
 */
export function filled(props) {
  return /** @type {Partial<Props>} */ (
    Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined && value !== ''))
  )
}
