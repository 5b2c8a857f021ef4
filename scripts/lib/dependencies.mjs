import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked */
/** @typedef {Record<string, Locked>} Packages by their folder */

/**
 * Installs exactly what the lock file says, unless that is there already.
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<{ ok: true, found: string } | { ok: false, why: string, output: string }>}
 */
export async function ensureDependencies({ log }) {
  if (areInstalled()) return { ok: true, found: 'as the lock file says' }
  log('Installing the dependencies (npm ci).')
  const { ok, output } = await run('npm', ['ci'])
  if (ok) return { ok, found: 'installed by npm ci' }
  return { ok, why: 'npm ci failed. Is the npm registry within reach?', output }
}

/** npm writes down what it installed; an interrupted or an older installation tells another story than the lock. */
function areInstalled() {
  const locked = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  return Boolean(locked && installed && sameModules(locked, installed))
}

/**
 * @param {Packages} locked
 * @param {Packages} installed
 */
export function sameModules(locked, installed) {
  const places = Object.keys({ ...locked, ...installed }).filter(place => place.includes('node_modules/'))
  return places.every(place => {
    const [want, have] = [locked[place], installed[place]]
    // Builds for other systems stand in the lock and are not installed.
    if (!have) return Boolean(want?.optional || want?.devOptional)
    return want?.version === have.version
  })
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined // no such file yet
  }
}
