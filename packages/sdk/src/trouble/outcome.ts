/** What an answer that is no yes means. */
export type Outcome =
  /** The fault is the way's or the moment's, not the batch's. `retryAfter` in milliseconds, 0 where it does not say. */
  | { kind: 'unreachable'; retryAfter: number }
  | { kind: 'too-large' }
  /** The server does not want this batch; it may be a proxy's bad minute. */
  | { kind: 'refused' }

/** The longest wait that a server may ask for: a date in the wrong year must not silence a page. */
const LONGEST_ASKED = 60 * 60 * 1000

/** Statuses by which a server says "not now". */
const passing = new Set([408, 425, 429])

export function outcomeOf(status: number, retryAfter: string | null, now: number): Outcome {
  if (status === 413) return { kind: 'too-large' }
  if (status < 500 && status >= 400 && !passing.has(status)) return { kind: 'refused' }
  return { kind: 'unreachable', retryAfter: parseRetryAfter(retryAfter, now) }
}

/** Milliseconds of a `Retry-After` header, which gives seconds or a date; 0 where it gives neither. */
export function parseRetryAfter(header: string | null, now: number): number {
  if (!header) return 0
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), LONGEST_ASKED)
}
