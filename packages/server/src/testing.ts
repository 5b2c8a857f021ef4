import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Event } from '@okyaku/engine'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'

/** Of tests: a fixed now, so that events are neither old nor in the future. */
export const NOW = Date.UTC(2026, 5, 15, 12)

/** Where the set-up puts chDB. Fails rather than skips: a collector without its store is not tested. */
export function chdbFolder(): string {
  const folder = process.env.OKYAKU_CHDB ?? fileURLToPath(new URL('../../../.okyaku/chdb', import.meta.url))
  if (existsSync(join(folder, 'node_modules/chdb'))) return folder
  throw new Error(`The embedded store is not in ${folder}. Run the set-up first: node scripts/lib/chdb.mjs`)
}

export interface TestStore {
  store: Store
  dir: string
  /** Closes it and opens it again, as a restart does. */
  reopen(): Promise<Store>
  remove(): Promise<void>
}

/** A real store in a directory of its own. A process can have one open at a time. */
export async function testStore(): Promise<TestStore> {
  const dir = await mkdtemp(join(tmpdir(), 'okyaku-store-'))
  const open = () => openStore({ dir, chdb: chdbFolder(), url: '' })
  let store = await open()
  return {
    store,
    dir,
    async reopen() {
      await store.close()
      store = await open()
      return store
    },
    async remove() {
      await store.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

let made = 0

export function event(fields: Partial<Event> = {}): Event {
  made += 1
  return { id: `e-${made}`, name: 'page_view', at: NOW, visitor: 'v-1', session: 's-1', ...fields }
}

/** A request that carries a batch as the SDK sends it. */
export function post(body: unknown, init: RequestInit = {}): Request {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  return new Request('http://localhost/v1/events', {
    method: 'POST',
    body: isRaw ? (body as string) : JSON.stringify(body),
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  })
}

export function batch(...events: unknown[]) {
  return { v: 1, site: 'demo', sent_at: NOW, events }
}
