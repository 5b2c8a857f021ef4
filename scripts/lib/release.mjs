import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** All that a page's files are made of. */
const sources = [
  'packages/engine/src',
  'packages/sdk/src',
  'package-lock.json',
  'rollup.config.mjs',
  'scripts/lib/bundles.mjs',
]

/**
 * Eight characters that are others whenever a page's files may be: each carries them in its name, so that a page never
 * mixes two releases. One for all of them, because the tag has to spell it.
 */
export function releaseOf(paths = sources) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('base64url').slice(0, 8)
}

/**
 * @param {string} path relative to the root
 * @returns {string[]}
 */
function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const entries = readdirSync(join(root, path)).sort()
  return entries.flatMap(entry => filesIn(`${path}/${entry}`))
}
