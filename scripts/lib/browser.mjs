import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

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

/** The path of a browser of Chromium's family, from `OKYAKU_CHROMIUM` or wherever one is installed. */
export function findBrowser(env = process.env) {
  if (env.OKYAKU_CHROMIUM) return env.OKYAKU_CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [...onPath, ...(APPLICATIONS[process.platform] ?? []), playwrightsOwn()].find(
    path => path && existsSync(path),
  )
}

/**
 * Finds a browser or gets one.
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<{ ok: true, path: string } | { ok: false, why: string }>}
 */
export async function ensureBrowser({ log }) {
  for (const get of [() => undefined, downloadPlaywrights, installDebians]) {
    get(log)
    const path = findBrowser()
    if (path && starts(path)) return { ok: true, path }
  }
  return {
    ok: false,
    why: 'No browser for the browser tests. Install Chromium or Google Chrome, or name one in OKYAKU_CHROMIUM.',
  }
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  } catch {
    return undefined // not installed yet, or no build of it for this system
  }
}

/**
 * A downloaded browser may lack the system's libraries, which shows when it is asked for its version.
 * @param {string} path
 */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

/** @param {(line: string) => void} log */
function downloadPlaywrights(log) {
  log("No browser is installed: downloading Playwright's Chromium.")
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  run(process.execPath, [cli, 'install', 'chromium', '--no-shell'], 300_000)
}

/** @param {(line: string) => void} log */
function installDebians(log) {
  if (!isRoot || !existsSync('/etc/debian_version')) return
  log("That did not work: installing Debian's Chromium with apt-get.")
  run('apt-get', ['update'], 300_000)
  const packages = ['chromium', 'fonts-liberation', 'fonts-noto-cjk']
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 900_000)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeout milliseconds
 */
function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout, env })
}
