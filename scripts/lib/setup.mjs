import { ensureBrowser } from './browser.mjs'
import { ensureChdb } from './chdb.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { indented, line } from './report.mjs'

/** @typedef {{ ok: true, path: string } | { ok: false, why: string }} Browser */
/** @typedef {{ ok: true, dir: string } | { ok: false, why: string }} Store where chdb is */

/**
 * Brings a fresh clone to where everything can run, and says what it does. Until it is done no script may import
 * anything but Node's own modules.
 * @param {{ log: (line: string) => void, browser?: boolean, store?: boolean }} wants
 * @returns {Promise<{ ok: true, browser?: Browser, store?: Store } | { ok: false }>} not ok when nothing further can work
 */
export async function setUp({ log, browser = false, store = false }) {
  const tooOld = whyNodeIsTooOld(process.versions.node)
  if (tooOld) {
    log(tooOld)
    return { ok: false }
  }
  if (!(await step(log, 'dependencies', () => ensureDependencies({ log }))).ok) return { ok: false }
  return {
    ok: true,
    ...(browser && { browser: await step(log, 'browser', () => ensureBrowser({ log })) }),
    ...(store && { store: await step(log, 'store', () => ensureChdb({ log })) }),
  }
}

/**
 * @param {string} version
 * @returns {string | undefined}
 */
export function whyNodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return undefined
  return `Okyaku needs Node 20.19 or newer, and this is ${version}. Install a newer one from https://nodejs.org.`
}

/**
 * @template {{ ok: boolean, why?: string, output?: string, found?: string, path?: string, dir?: string }} R
 * @param {(line: string) => void} log
 * @param {string} name
 * @param {() => Promise<R>} work
 */
async function step(log, name, work) {
  const began = performance.now()
  const result = await work()
  const { ok, why, output, found, path, dir } = result
  log(line(ok ? '✓' : '✗', name, performance.now() - began, ok ? (found ?? path ?? dir) : why))
  if (output) log(indented(output))
  return result
}
