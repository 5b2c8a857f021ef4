import { isSameOrigin, request } from '../browser.ts'

export interface Request {
  to: string
  body: string
  contentType?: string | undefined
  headers?: Record<string, string> | undefined
  /** Outlives the page. */
  keepalive?: boolean
  /** Compress where that is free. */
  gzip?: boolean
  signal?: AbortSignal
}

/** What came back; the status is 0 where nothing did. */
export interface Answer {
  status: number
  ok: boolean
  text: string
  /** As the server wrote it. */
  retryAfter?: string | null
}

export type Send = (request: Request) => Promise<Answer>

/** A request without an answer after this long is given up, and tried again. */
const PATIENCE = 15_000
/** Below this, compressing gains no packet. */
const WORTH_GZIP = 1400

/** Posts one batch. Every fault is an answer: it never rejects. */
export const send: Send = async asked => {
  const { to, body, keepalive = false, gzip, signal } = asked
  const patience = AbortSignal.timeout(PATIENCE)
  try {
    const packed = gzip && isSameOrigin(to) && body.length > WORTH_GZIP ? await compress(body) : undefined
    const response = await request(to, {
      method: 'POST',
      headers: headersOf(asked, packed),
      body: packed ?? body,
      keepalive,
      signal: AbortSignal.any([signal ?? patience, patience]),
    })
    const { status, ok, headers } = response
    // Chromium gives a keepalive request's share of 64 KiB back only when its answer has been read.
    const text = await response.text()
    return { status, ok, text, retryAfter: headers.get('retry-after') }
  } catch {
    return { status: 0, ok: false, text: '' }
  }
}

/**
 * To another origin, JSON or a compressed body would each cost a preflight request, which many an endpoint does not
 * answer and no closing page waits for. As text/plain it goes at once; the body is the same.
 */
function headersOf(
  { to, contentType, headers }: Request,
  compressed: Blob | undefined,
): Record<string, string> {
  const type = contentType ?? (isSameOrigin(to) ? 'application/json' : 'text/plain;charset=UTF-8')
  return { 'content-type': type, ...(compressed && { 'content-encoding': 'gzip' }), ...headers }
}

async function compress(body: string): Promise<Blob | undefined> {
  if (typeof CompressionStream !== 'function') return undefined
  return new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
}
