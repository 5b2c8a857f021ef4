import { ensureBrowser } from './browser.mjs'
import { ensureChdb } from './chdb.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { step } from './report.mjs'

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
  const dependencies = await step(
    log,
    'dependencies',
    () => ensureDependencies({ log }),
    ({ found }) => found,
  )
  if (!dependencies.ok) return { ok: false }
  return {
    ok: true,
    ...(browser && {
      browser: await step(
        log,
        'browser',
        () => ensureBrowser({ log }),
        ({ path }) => path,
      ),
    }),
    ...(store && {
      store: await step(
        log,
        'store',
        () => ensureChdb({ log }),
        ({ dir }) => dir,
      ),
    }),
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
