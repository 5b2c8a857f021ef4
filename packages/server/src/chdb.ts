import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { ClickHouseClientConfigOptions } from '@clickhouse/client'
import { StoreError } from './store.ts'
import { chdbVersion } from './version.ts'

/** chDB's connection: ClickHouse's engine in this process, for `createClient({ connection })`. */
export type ChdbConnection = NonNullable<ClickHouseClientConfigOptions['connection']>

interface ChdbModule {
  createChdbConnection(options: { path: string }): ChdbConnection
}

interface Machine {
  platform: string
  arch: string
}

const MODULE = 'chdb/connection'
const SERVER =
  'let OKYAKU_STORE name a ClickHouse server: OKYAKU_STORE=http://user:password@host:8123/database'

/**
 * Loads chDB from this package's own dependencies, or else from the first of `folders`, places with a `node_modules`,
 * that has it: it is half a gigabyte, has no build for some systems, and so is not installed for everybody.
 *
 * @throws {StoreError} `no-build` or `not-installed`, with a sentence that says what to do
 */
export function loadChdb(folders: string[] = [], machine: Machine = process): ChdbModule {
  if (!hasBuild(machine)) throw new StoreError('no-build', noBuild(machine))
  for (const place of [import.meta.url, ...folders.map(folder => resolve(folder, 'package.json'))]) {
    try {
      return createRequire(place)(MODULE)
    } catch (error) {
      if (!isAbsent(error)) throw new StoreError('not-installed', broken(error as Error), error)
    }
  }
  throw new StoreError('not-installed', absent(folders))
}

/** The systems that chDB's loader names; none for Windows. */
function hasBuild({ platform, arch }: Machine): boolean {
  return ['linux', 'darwin'].includes(platform) && ['x64', 'arm64'].includes(arch)
}

/** Not there, as opposed to there without one of its own parts. */
function isAbsent(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'MODULE_NOT_FOUND' && message.includes(`'${MODULE}'`)
}

function noBuild({ platform, arch }: Machine): string {
  return `chDB, the embedded store, has no build for ${platform} ${arch}. Instead, ${SERVER}`
}

function broken({ message }: Error): string {
  const reason = message.split('\n')[0]
  return `chDB, the embedded store, is installed but does not load: ${reason}\n${ways()}`
}

function absent(folders: string[]): string {
  const elsewhere = folders.length > 0 ? `, nor in ${folders.join(', ')}` : ''
  return `chDB, the embedded store, is not installed beside the server${elsewhere}.\n${ways()}`
}

function ways(): string {
  return (
    `Install it by \`npm install chdb@${chdbVersion()}\` (in a clone of Okyaku's repository by ` +
    `\`node scripts/lib/chdb.mjs\`), name a folder that has it in OKYAKU_CHDB, or ${SERVER}`
  )
}
