import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('apart-process.mjs', import.meta.url))

/**
 * Measures in a process that has done nothing else.
 * @param {'startup' | 'memory'} what
 * @param {unknown} given JSON
 */
export function measureApart(what, given) {
  const input = JSON.stringify(given)
  const options = /** @type {const} */ ({ input, encoding: 'utf8', maxBuffer: 2 ** 20 })
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', program, what], options))
}
