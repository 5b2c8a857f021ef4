import { type ClickHouseClient, ClickHouseLogLevel } from '@clickhouse/client'
import { toRow } from './row.ts'
import { schema } from './schema.ts'
import type { Store, StoreInfo } from './store.ts'

/** Its errors reach our callers, who know what to make of them. */
export const log = { level: ClickHouseLogLevel.OFF }

/** What every statement runs with. In the embedded engine they are the session's, so they are the same for all. */
export const settings = {
  // A visitor who was offline for long, or whose clock was wrong, brings events of many months in one batch.
  max_partitions_per_insert_block: '0',
  // Counts are numbers in JSON; none of ours reaches 2^53.
  output_format_json_quote_64bit_integers: 0,
} as const

/** The store over a client, whichever engine is behind it. Creates what is missing. */
export async function clickHouseStore(client: ClickHouseClient, engine: StoreInfo['engine']): Promise<Store> {
  const query: Store['query'] = async <Row>(sql: string, params = {}) => {
    const result = await client.query({ query: sql, query_params: params, format: 'JSONEachRow' })
    return result.json<Row>()
  }
  for (const statement of schema) await client.command({ query: statement })
  return {
    query,
    async insert(arrivals) {
      await client.insert({ table: 'event_log', values: arrivals.map(toRow), format: 'JSONEachRow' })
    },
    async erase({ site, visitor, at }) {
      // First what hides them, also those of a batch that is still on its way; then the rows themselves.
      await client.insert({
        table: 'erased',
        values: [{ site, visitor, at }],
        format: 'JSONEachRow',
      })
      await client.command({
        query: 'DELETE FROM event_log WHERE site = {site:String} AND visitor = {visitor:String}',
        query_params: { site, visitor },
      })
    },
    async info() {
      const sql = 'SELECT version() AS version, count() AS rows FROM event_log'
      const [row] = await query<{ version: string; rows: number }>(sql)
      return { engine, version: row!.version, rows: row!.rows }
    },
    close: () => client.close(),
  }
}
