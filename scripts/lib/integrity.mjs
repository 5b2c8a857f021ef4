import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @import { Plugin } from 'rollup' */

/** The file that lists the hashes, beside the tag. */
export const INTEGRITY_FILE = 'okyaku.integrity.json'

/**
 * Subresource Integrity of what a page loads, by file: `sha384-` and the digest in Base64.
 * https://www.w3.org/TR/SRI/
 * @param {string} folder the SDK's built files
 * @returns {Record<string, string>}
 */
export function integrityOf(folder) {
  const files = readdirSync(folder).filter(file => /^okyaku(-.+)?\.js$/.test(file))
  return Object.fromEntries(
    files.sort().map(file => {
      const digest = createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64')
      return [file, `sha384-${digest}`]
    }),
  )
}

/**
 * Writes the hashes beside the tag and prints the tag with its own, once all that it loads is there.
 * @param {string} folder
 * @returns {Plugin}
 */
export function integrity(folder) {
  return {
    name: 'integrity',
    writeBundle() {
      const hashes = integrityOf(folder)
      writeFileSync(join(folder, INTEGRITY_FILE), `${JSON.stringify(hashes, null, 2)}\n`)
      console.log(
        `<script async src="/okyaku.js" integrity="${hashes['okyaku.js']}" data-config="/okyaku.json"></script>`,
      )
    },
  }
}
