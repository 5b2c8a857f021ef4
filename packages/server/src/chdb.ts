import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { ClickHouseClientConfigOptions } from '@clickhouse/client'
import { StoreError } from './store.ts'

/** chDB's connection: ClickHouse's engine in this process, for `createClient({ connection })`. */
export type ChdbConnection = NonNullable<ClickHouseClientConfigOptions['connection']>

interface ChdbModule {
  createChdbConnection(options: { path: string }): ChdbConnection
}

/**
 * Loads chDB from this package's own dependencies, or else from `folder`, a place with a `node_modules`: it is half a
 * gigabyte, has no build for some systems, and so is not installed for everybody.
 */
export function loadChdb(folder?: string): ChdbModule {
  const places = [import.meta.url, ...(folder ? [resolve(folder, 'package.json')] : [])]
  const failures: unknown[] = []
  for (const place of places) {
    try {
      return createRequire(place)('chdb/connection')
    } catch (error) {
      failures.push(error)
    }
  }
  throw new StoreError('not-installed', advice(folder), failures.at(-1))
}

function advice(folder?: string): string {
  const where = folder ? `here or in ${folder}` : 'here'
  return (
    `The embedded store, chDB, is not installed ${where} or has no build for ${process.platform} ${process.arch}. ` +
    'Install the npm package chdb, name its folder in OKYAKU_CHDB, ' +
    'or let OKYAKU_STORE name a ClickHouse server: OKYAKU_STORE=http://user:password@host:8123/database'
  )
}
