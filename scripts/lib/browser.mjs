import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { canInstall, install, run } from './apt.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const APPLICATIONS = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(variable =>
    join(process.env[variable] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
}

const isRoot = process.getuid?.() === 0

/** What keeps a browser under test quiet: no updates, no sync, nothing fetched on its own account. */
export const browserArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to run as root, which is what containers usually are.
  ...(isRoot ? ['--no-sandbox'] : []),
]

/** The path of a browser of Chromium's family: the one that `OKYAKU_CHROMIUM` names, or one that is installed. */
export function findBrowser(env = process.env) {
  return installed(env)[0]
}

/**
 * Finds a browser that starts, or gets one.
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<{ ok: true, path: string } | { ok: false, why: string }>}
 */
export async function ensureBrowser({ log }) {
  const named = process.env.OKYAKU_CHROMIUM
  if (named && !starts(named))
    return { ok: false, why: `OKYAKU_CHROMIUM names ${named}, which does not start.` }
  for (const get of [() => undefined, downloadPlaywrights, installDebians]) {
    get(log)
    // What is on the path may be a stub that only says how to install the real one, or lack a library.
    const path = installed(process.env).find(starts)
    if (path) return { ok: true, path }
  }
  return {
    ok: false,
    why: 'No browser for the browser tests. Install Chromium or Google Chrome, or name one in OKYAKU_CHROMIUM.',
  }
}

/** @param {NodeJS.ProcessEnv} env */
function installed(env) {
  if (env.OKYAKU_CHROMIUM) return [env.OKYAKU_CHROMIUM]
  const folders = (env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  const places = [...onPath, ...(APPLICATIONS[process.platform] ?? []), playwrightsOwn()]
  return places.filter(path => path !== undefined).filter(path => existsSync(path))
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  } catch {
    return undefined // not installed yet, or no build of it for this system
  }
}

/** @param {string} path */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

/** @param {(line: string) => void} log */
function downloadPlaywrights(log) {
  log("No browser is installed: downloading Playwright's Chromium.")
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  run(log, process.execPath, [cli, 'install', 'chromium', '--no-shell'], 300_000)
}

/** @param {(line: string) => void} log */
function installDebians(log) {
  if (!canInstall()) return
  log("Installing Debian's Chromium with apt-get instead.")
  install(log, ['chromium', 'fonts-liberation', 'fonts-noto-cjk'])
}
