import type { Arrival } from './row.ts'

/** Values for `{name:Type}` placeholders in SQL: nothing that came from outside is ever written into a statement. */
export type Params = Record<string, unknown>

export interface StoreInfo {
  engine: 'chdb' | 'clickhouse'
  /** ClickHouse's, of the engine in use. */
  version: string
  /** Stored rows; an event that arrived twice counts twice until the engine merges them. */
  rows: number
}

/** Whose events are to be deleted, and when that was asked for, in milliseconds since the epoch. */
export interface Erasure {
  site: string
  visitor: string
  at: number
}

/** Where events are kept. Every method rejects when the store cannot be reached. */
export interface Store {
  /** Resolves once the events are on disk. */
  insert(arrivals: Arrival[]): Promise<void>
  /**
   * Reads by SQL, one object per row. `events` holds each event once.
   *
   * @example
   * await store.query<{ n: number }>('SELECT count() AS n FROM events WHERE name = {name:String}', { name: 'purchase' })
   */
  query<Row>(sql: string, params?: Params): Promise<Row[]>
  /** Deletes a visitor's events, and hides those that arrive afterwards. Resolves once they are gone from `events`. */
  erase(erasure: Erasure): Promise<void>
  info(): Promise<StoreInfo>
  close(): Promise<void>
}

export type StoreProblem = 'not-installed' | 'no-build' | 'in-use' | 'cannot-open' | 'unreachable'

/** Why a store could not be opened; its message says what to do. */
export class StoreError extends Error {
  readonly problem: StoreProblem

  constructor(problem: StoreProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.problem = problem
  }
}
