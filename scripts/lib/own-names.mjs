import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** @import { Plugin } from 'rollup' */

/** Properties that only the tag's own code calls by their name: in its bundle they are written shorter. */
const names = [
  'acknowledge',
  'addActive',
  'deepest',
  'destinations',
  'flying',
  'forgetPending',
  'forget',
  'fresh',
  'happening',
  'hasConfig',
  'isAwaited',
  'isOnDisk',
  'know',
  'markers',
  'oldest',
  'onAddress',
  'patience',
  'protect',
  'release',
  'rewrite',
  'shelf',
  'stops',
  'touch',
  'untold',
  'wallUp',
]

export const ownNames = new RegExp(`^(${names.join('|')})$`)

/** What a page, a config, a server or the device's storage calls by name. */
const open = ['config.ts', 'config-shape.ts', 'event.ts', 'decision.ts'].map(file => `engine/src/${file}`)
const told = ['okyaku.ts', 'stores.ts', 'visitor.ts', 'session.ts', 'declared.ts', 'formats/format.ts']
const sources = [...open, ...told.map(file => `sdk/src/${file}`)]

/**
 * Breaks the build where another file that a page loads, or something that is told to others, has such a name: there it
 * would stay as it is.
 * @param {string} folder the files built before the tag
 * @returns {Plugin}
 */
export function guardOwnNames(folder) {
  return {
    name: 'guard-own-names',
    buildStart() {
      const built = readdirSync(folder).filter(file => /^okyaku-.+\.js$/.test(file))
      const files = [
        ...built.map(file => join(folder, file)),
        ...sources.map(file => join(root, 'packages', file)),
      ]
      for (const file of files) {
        const words = new Set(withoutComments(readFileSync(file, 'utf8')).match(/[\w$]+/g))
        const shared = names.filter(name => words.has(name))
        if (shared.length > 0)
          this.error(`${file} has what only the tag may call by name: ${shared.join(', ')}`)
      }
    },
  }
}

/** @param {string} code */
function withoutComments(code) {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
