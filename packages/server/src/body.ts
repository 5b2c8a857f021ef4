import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

interface Failure {
  ok: false
  status: 400 | 413 | 415
  error: string
}

export type Body = { ok: true; value: unknown; bytes: number } | Failure

/** What is taken off the network for one request. */
const MAX_RECEIVED = 1024 * 1024
/** What it may become: some 500 usual events in 64 kB, some 250 of the largest. Keeps a zip bomb out of memory. */
const MAX_INFLATED = 8 * 1024 * 1024

const inflate = promisify(gunzip)

/**
 * Reads a request's JSON, gzipped or not. Its type is not looked at: a beacon comes as text/plain, a webhook as
 * whatever its author thought of.
 */
export async function readBody(request: Request): Promise<Body> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (!['', 'identity', 'gzip', 'x-gzip'].includes(encoding)) {
    return failure(415, `Content-Encoding must be gzip or absent, and is ${JSON.stringify(encoding)}.`)
  }
  const received = await receive(request)
  if (!received) return failure(413, 'The body is larger than 1 MB. Send fewer events at a time.')
  const text = isGzip(received) ? await inflateWithin(received) : received
  return Buffer.isBuffer(text) ? parse(text) : text
}

/** Undefined where the body is too large, whatever its Content-Length says. */
async function receive(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_RECEIVED) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  // The cast: the types of the DOM and of Node disagree on whether a stream can be iterated; in Node it can.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_RECEIVED) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** By its first bytes, because a beacon cannot carry a Content-Encoding. No JSON begins with them. */
function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b
}

async function inflateWithin(body: Buffer): Promise<Buffer | Failure> {
  try {
    return await inflate(body, { maxOutputLength: MAX_INFLATED })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? failure(413, 'The body is larger than 8 MB when unpacked. Send fewer events at a time.')
      : failure(400, 'The body is not gzip, or was cut off.')
  }
}

function parse(text: Buffer): Body {
  try {
    return { ok: true, value: JSON.parse(text.toString()), bytes: text.length }
  } catch {
    return failure(400, 'The body is not JSON.')
  }
}

function failure(status: Failure['status'], error: string): Failure {
  return { ok: false, status, error }
}
