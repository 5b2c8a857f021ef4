import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const home = join(root, '.okyaku')
const dir = join(home, 'chdb')

/** Long enough for half a gigabyte over a slow line. */
const TIMEOUT = 15 * 60 * 1000

/**
 * Installs chDB, the embedded store, into `.okyaku/chdb` at the version that the server names. It stands outside the
 * workspaces because its builds, one per system, never agree with a lock file that was made on another.
 *
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<{ ok: true, dir: string } | { ok: false, why: string }>} the folder to name in OKYAKU_CHDB
 */
export async function ensureChdb({ log }) {
  const version = JSON.parse(readFileSync(join(root, 'packages/server/package.json'), 'utf8'))
    .peerDependencies.chdb
  if (isInstalled(dir, version)) return { ok: true, dir }
  if (!['linux', 'darwin'].includes(process.platform)) return { ok: false, why: noBuild() }
  log(`Installing chdb ${version}, the embedded store: half a gigabyte, once.`)
  // Beside its place and then renamed, so that an interrupted or a second installation never leaves half a one.
  const draft = `${dir}-${process.pid}`
  try {
    mkdirSync(draft, { recursive: true })
    const manifest = { private: true, dependencies: { chdb: version } }
    writeFileSync(join(draft, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const failure = await npmInstall(draft)
    if (failure) return { ok: false, why: `chdb could not be installed: ${failure}` }
    if (!isInstalled(draft, version)) return { ok: false, why: noBuild() }
    putInPlace(draft, version)
    return { ok: true, dir }
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {string} version
 */
function isInstalled(folder, version) {
  const manifest = join(folder, 'node_modules/chdb/package.json')
  const builds = join(folder, 'node_modules/@chdb')
  if (!existsSync(manifest) || !existsSync(builds)) return false
  const hasBuild = readdirSync(builds).some(name =>
    name.startsWith(`lib-${process.platform}-${process.arch}`),
  )
  return hasBuild && JSON.parse(readFileSync(manifest, 'utf8')).version === version
}

/**
 * @param {string} draft
 * @param {string} version
 */
function putInPlace(draft, version) {
  if (isInstalled(dir, version)) return // another process was faster
  rmSync(dir, { recursive: true, force: true })
  renameSync(draft, dir)
}

/**
 * @param {string} prefix
 * @returns {Promise<string | undefined>} what went wrong
 */
function npmInstall(prefix) {
  const flags = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, ...before] = npm()
  const child = spawn(command, [...before, 'install', '--prefix', prefix, ...flags], {
    cwd: prefix,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: TIMEOUT,
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  return new Promise(resolve => {
    child.on('error', error => resolve(`npm does not start (${error.message}).`))
    child.on('close', code => resolve(code === 0 ? undefined : reason(said)))
  })
}

/** @returns {[string, ...string[]]} the npm that runs this script, where one does */
function npm() {
  const own = process.env.npm_execpath
  return own?.endsWith('npm-cli.js') ? [process.execPath, own] : ['npm']
}

/** @param {string} said npm's own complaint */
function reason(said) {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(said)?.[1] ?? 'no reason given'
  const isOffline = [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'ENETUNREACH',
  ].includes(code)
  return isOffline ? `npm cannot reach its registry (${code}). Are you online?` : `npm failed (${code}).`
}

function noBuild() {
  return (
    `chdb has no build for ${process.platform} ${process.arch}. ` +
    'Let OKYAKU_STORE name a ClickHouse server instead: OKYAKU_STORE=http://user:password@host:8123/database'
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await ensureChdb({ log: console.log })
  console.log(result.ok ? `chdb is in ${result.dir}` : result.why)
  process.exitCode = result.ok ? 0 : 1
}
