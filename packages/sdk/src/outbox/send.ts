import type { Event } from '@okyaku/engine'
import { isSameOrigin, now, request } from '../browser.ts'
import { type Outcome, outcomeOf } from './policy.ts'

export interface Request {
  to: string
  body: string
  /** Outlives the page. */
  keepalive?: boolean
  /** Compress where that is free. */
  gzip?: boolean
  signal?: AbortSignal
}

export type Send = (request: Request) => Promise<Outcome>

/** A request without an answer after this long is given up, and tried again. */
const PATIENCE = 15_000
/** Below this, compressing gains no packet. */
const WORTH_GZIP = 1400

export function encode(site: string, events: string[], sentAt: number): string {
  return `{"v":1,"site":${JSON.stringify(site)},"sent_at":${sentAt},"events":[${events.join()}]}`
}

/** Posts one batch. Every fault is an outcome: it never rejects. */
export const send: Send = async ({ to, body, keepalive = false, gzip = false, signal }) => {
  const patience = AbortSignal.timeout(PATIENCE)
  try {
    const packed = gzip && isSameOrigin(to) && body.length > WORTH_GZIP ? await compress(body) : undefined
    const response = await request(to, {
      method: 'POST',
      headers: headersOf(to, packed !== undefined),
      body: packed ?? body,
      keepalive,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    // Chromium gives a keepalive request's share of 64 KiB back only when its answer has been read.
    const answer = await response.text()
    if (response.ok) return { kind: 'sent', rejected: rejectedIn(answer) }
    return outcomeOf(response.status, response.headers.get('retry-after'), now())
  } catch {
    return { kind: 'unreachable' }
  }
}

/**
 * To another origin, JSON or a compressed body would each cost a preflight request, which many an endpoint does not
 * answer and no closing page waits for. As text/plain it goes at once; the body is the same.
 */
function headersOf(to: string, compressed: boolean): Record<string, string> {
  if (!isSameOrigin(to)) return { 'content-type': 'text/plain;charset=UTF-8' }
  return { 'content-type': 'application/json', ...(compressed && { 'content-encoding': 'gzip' }) }
}

async function compress(body: string): Promise<Blob | undefined> {
  if (typeof CompressionStream !== 'function') return undefined
  return new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/** Anybody's endpoint will do: an answer that says nothing of the kind rejects nothing. */
function rejectedIn(answer: string): { id: string; reason: string }[] {
  try {
    const { rejected } = JSON.parse(answer)
    return rejected.filter((one: { id?: unknown } | null) => typeof one?.id === 'string')
  } catch {
    return []
  }
}

export interface Batch {
  events: Event[]
  /** Each as JSON. */
  texts: string[]
  bytes: number
}

/** The first events that fit: at least one, so that an event too large is refused by the server, by itself. */
export function cut(events: Event[], mostBytes: number): Batch {
  const encoder = new TextEncoder()
  const texts: string[] = []
  let bytes = 0
  for (const event of events) {
    const text = JSON.stringify(event)
    const size = encoder.encode(text).length + 1
    if (texts.length && bytes + size > mostBytes) break
    texts.push(text)
    bytes += size
  }
  return { events: events.slice(0, texts.length), texts, bytes }
}
