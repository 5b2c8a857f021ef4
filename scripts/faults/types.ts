import type { Page } from '@playwright/test'

/** One event, as it has reached the collector. */
export interface Arrival {
  /** By which a collector recognizes the same event sent twice. */
  id: string
  /** The number under which the page recorded it. */
  n: number
}

export interface Stored extends Arrival {
  /** `performance.now()` of the harness. */
  at: number
}

/** What the page made of a request, as the collector sees it. */
export interface Incoming {
  path: string
  /** Decompressed. */
  body: string
  bytes: number
}

/** An SDK under test. The part that runs in the page is bundled; the rest reads what it sends. */
export interface Peer {
  name: string
  /** The npm package, whose version is printed. */
  package: string
  /** What is set beyond its defaults, from its documentation on reliability. */
  settings: string
  /** Runs in the page: starts the SDK and resolves to what records one event. */
  start(endpoint: string): Promise<(n: number) => void>
  /** The events in a request; none where it is not about events. */
  read(request: Incoming): Arrival[]
  /** What its own server would answer on a path: 200 and an empty object elsewhere. */
  answer?(path: string): object
  /** Files that the site serves beside the bundle. */
  files?(endpoint: string): Record<string, string>
  /** A folder of the repository whose scripts the site serves. */
  built?: string
}

/** What the collector does with a request that carries events. */
export interface Reply {
  /** Whether the events are in the store afterwards. */
  stores: boolean
  status: number
  headers?: Record<string, string>
  /** In place of the peer's own answer. */
  body?: string
  /** Where the connection breaks: in place of an answer, or in the middle of it. */
  cut?: 'answer' | 'body'
  /** Milliseconds until it answers. */
  after?: number
}

export type Behavior = (request: { events: Arrival[]; bytes: number; nth: number }) => Reply

export interface Logged {
  /** `performance.now()` of the harness. */
  at: number
  status: number
  events: Arrival[]
  bytes: number
}

export interface Collector {
  origin: string
  requests: readonly Logged[]
  /** Of every event that was stored, those that came again included, in their order. */
  stored: readonly Stored[]
  behave(behavior: Behavior): void
  /** Nobody listens any more: connections are refused. */
  close(): Promise<void>
  /** Listens again at the same address. */
  reopen(): Promise<void>
  stop(): Promise<void>
}

/** How a page records: so many in one task, with so many milliseconds between tasks. */
export interface Pace {
  perTask?: number
  gap?: number
}

/** Everything that a fault can do to a site, its visitor and its collector. */
export interface Stage {
  /** How many events the run records, numbered from 0. */
  events: number
  collector: Collector
  open(path?: string): Promise<Page>
  /** Waits until a page that was navigated can record. */
  ready(page: Page): Promise<void>
  /** Records the events from one number until before another. */
  track(page: Page, from?: number, to?: number, pace?: Pace): Promise<void>
  /** As a visitor does it: the page's own handlers run. */
  close(page: Page): Promise<void>
  /** The page's process dies. */
  crash(page: Page): Promise<void>
  offline(isOffline: boolean): Promise<void>
  /** The whole browser dies, and starts again on the same profile, online. */
  restart(): Promise<void>
  /** From now on everything should get through. */
  recovered(): void
  /** So long does an outage last; shorter where the run is to be short. */
  outage(ms: number): Promise<void>
  /** Something that has to be true; else it is a complaint of the run. */
  check(holds: boolean, complaint: string): void
}

export interface Gates {
  /** Events that may be missing at most; 0 where nothing is said. */
  lost?: number
  requests?: number
  /** Requests while the collector was not well. */
  requestsBefore?: number
  /** Seconds from recovery until everything is stored. */
  seconds?: number
  /** Milliseconds of the main thread that recording may take. */
  recording?: number
  /** Everything is stored in the order of recording. */
  inOrder?: boolean
  /** Answers that refuse a batch. */
  refusals?: number
}

export interface Fault {
  name: string
  /** The row of the table. */
  says: string
  /** How many events, in place of what was asked for. */
  events?(asked: number): number
  /** Runs for Okyaku alone, as it asks what only Okyaku promises. */
  oursOnly?: boolean
  /** A script that runs in every page before its own. */
  before?: string
  /** Milliseconds without an arrival after which nothing more is expected. */
  quiet?: number
  gates: Gates
  play(stage: Stage): Promise<void>
}

/** What came of one run. */
export interface Result {
  sent: number
  lost: number
  doubled: number
  /** Events that came again and were recognized by their id. */
  resent: number
  /** Events stored after one that was recorded later by the same page. */
  disorder: number
  requests: number
  /** Before the recovery. */
  requestsBefore: number
  refusals: number
  /** From the recovery until the last event was stored; absent where it never was. */
  seconds: number | undefined
  /** Milliseconds of the main thread spent in the calls that record. */
  recording: number | undefined
  /** Milliseconds of the main thread's processor time until all was delivered, where one page lived so long. */
  thread: number | undefined
  complaints: string[]
  /** Why the run ended before its time, where it did. */
  broke?: string
}
