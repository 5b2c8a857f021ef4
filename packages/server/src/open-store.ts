import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createClient } from '@clickhouse/client'
import { type ChdbConnection, loadChdb } from './chdb.ts'
import { clickHouseStore, log, settings } from './clickhouse-store.ts'
import { type Store, StoreError } from './store.ts'

export interface StoreOptions {
  /** A ClickHouse server, `http://user:password@host:8123/database`. Without it the engine runs in this process. */
  url?: string | undefined
  /** The embedded engine's data directory, created if need be. */
  dir?: string | undefined
  /** A folder, or several to try, with a `node_modules` that holds chdb, where it is not among the dependencies. */
  chdb?: string | string[] | undefined
}

/** The server's time for one statement, in milliseconds. A page waits no longer for an acknowledgement either. */
const TIMEOUT = 15_000

/**
 * Opens the store and creates its tables.
 *
 * The embedded engine works on threads of its own: an insert of 1,000 events takes some 14 ms and holds up the
 * event loop for 3. It allows one process a data directory, and one open directory a process; closed, another can follow.
 *
 * @throws {StoreError} with a sentence that says what to do
 */
export function openStore({
  url = process.env.OKYAKU_STORE,
  dir = process.env.OKYAKU_DATA ?? '.okyaku/data',
  chdb = process.env.OKYAKU_CHDB,
}: StoreOptions = {}): Promise<Store> {
  return url ? openServer(url) : openEmbedded(resolve(dir), [chdb ?? []].flat())
}

async function openServer(url: string): Promise<Store> {
  const client = createClient({ url, request_timeout: TIMEOUT, clickhouse_settings: settings, log })
  try {
    return await clickHouseStore(client, 'clickhouse')
  } catch (error) {
    await client.close()
    throw new StoreError(
      'unreachable',
      `ClickHouse at ${withoutPassword(url)} does not work: ${say(error)}`,
      error,
    )
  }
}

async function openEmbedded(dir: string, chdbFolders: string[]): Promise<Store> {
  const { createChdbConnection } = loadChdb(chdbFolders)
  const connection = await connect(() => createChdbConnection({ path: dir }), dir)
  const client = createClient({ connection, clickhouse_settings: settings, log })
  try {
    return await clickHouseStore(client, 'chdb')
  } catch (error) {
    await client.close()
    throw new StoreError('cannot-open', `The data in ${dir} cannot be used: ${say(error)}`, error)
  }
}

async function connect(create: () => ChdbConnection, dir: string): Promise<ChdbConnection> {
  try {
    await mkdir(dir, { recursive: true })
    return create()
  } catch (error) {
    const owner = await ownerOf(dir)
    if (owner === undefined) throw new StoreError('cannot-open', `Cannot open ${dir}: ${say(error)}`, error)
    const message =
      owner === process.pid
        ? `This process has another data directory open already; ${dir} must wait until it is closed.`
        : `The data directory ${dir} belongs to a running collector (process ${owner}). Stop that one, or name another directory by --data.`
    throw new StoreError('in-use', message, error)
  }
}

/** The engine locks the file `status` and writes its process there, but does not say so when it meets the lock. */
async function ownerOf(dir: string): Promise<number | undefined> {
  const status = await readFile(join(dir, 'status'), 'utf8').catch(() => '')
  const pid = Number(/PID: (\d+)/.exec(status)?.[1])
  return pid && isRunning(pid) ? pid : undefined
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function withoutPassword(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

function say(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
