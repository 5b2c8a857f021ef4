import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type ClickHouseClient, createClient } from '@clickhouse/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadChdb } from './chdb.ts'
import { settings } from './clickhouse-store.ts'
import { openStore } from './open-store.ts'
import { recentEvents } from './reports.ts'
import type { Store } from './store.ts'
import { chdbFolder, event, NOW } from './testing.ts'

/**
 * ClickHouse's HTTP interface in front of the embedded engine: statement and body in, rows out. It speaks for the
 * store's client over the network and for its SQL, not for a server's own behavior.
 */
function clickHouseOverHttp(engine: ClickHouseClient): Server {
  return createServer(async (request, response) => {
    const { searchParams } = new URL(request.url!, 'http://server')
    const statement = [searchParams.get('query'), await text(request)].filter(Boolean).join('\n')
    try {
      response.end(await answer(engine, statement, paramsOf(searchParams)))
    } catch (error) {
      response.writeHead(500).end(`Code: 60. DB::Exception: ${(error as Error).message} (UNKNOWN_TABLE)`)
    }
  })
}

async function answer(engine: ClickHouseClient, statement: string, params: Record<string, string>) {
  const select = /^(SELECT.*)FORMAT JSONEachRow\s*$/s.exec(statement)?.[1]
  if (select === undefined) return void (await engine.command({ query: statement }))
  return (await engine.query({ query: select, query_params: params, format: 'JSONEachRow' })).text()
}

function paramsOf(search: URLSearchParams): Record<string, string> {
  const params = [...search].filter(([name]) => name.startsWith('param_'))
  return Object.fromEntries(params.map(([name, value]) => [name.slice('param_'.length), value]))
}

let dir: string
let engine: ClickHouseClient
let server: Server
let store: Store

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okyaku-clickhouse-'))
  const connection = loadChdb([chdbFolder()]).createChdbConnection({ path: dir })
  engine = createClient({ connection, clickhouse_settings: settings })
  server = clickHouseOverHttp(engine).listen(0, '127.0.0.1')
  await once(server, 'listening')
  store = await openStore({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
afterAll(async () => {
  await store.close()
  server.close()
  server.closeAllConnections()
  await engine.close()
  await rm(dir, { recursive: true, force: true })
})

test('over the network the same statements store and read', async () => {
  const sent = event({
    id: 'remote',
    name: 'purchase',
    page: { url: '/a', path: '/a' },
    props: { note: `it's; "fine"` },
  })
  await store.insert([{ site: 'demo', event: sent, receivedAt: NOW }])
  await store.insert([{ site: 'demo', event: sent, receivedAt: NOW + 1 }])
  expect(await recentEvents(store, 'demo', NOW - 1, 10)).toEqual([
    {
      id: 'remote',
      name: 'purchase',
      at: NOW,
      visitor: 'v-1',
      tier: '',
      path: '/a',
      title: '',
      props: JSON.stringify(sent.props),
    },
  ])
  expect(await store.info()).toMatchObject({ engine: 'clickhouse', rows: 2 })
})

test('what the engine complains of reaches the caller', async () => {
  await expect(store.query('SELECT nothing FROM nowhere')).rejects.toThrow(/nowhere/)
})
