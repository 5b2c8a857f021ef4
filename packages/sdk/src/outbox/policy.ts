/** What became of one request. */
export type Outcome =
  | { kind: 'sent'; rejected: { id: string; reason: string }[] }
  /** The fault is the way's or the moment's, not the batch's. `retryAfter` in milliseconds, where the server says. */
  | { kind: 'unreachable'; retryAfter?: number }
  | { kind: 'too-large' }
  /** The server does not want this batch; it may be a proxy's bad minute. */
  | { kind: 'refused'; status: number }

/** The longest wait between two tries. */
export const LONGEST_WAIT = 30_000
/** The longest wait that a server may ask for: a date in the wrong year must not silence a page. */
const LONGEST_ASKED = 60 * 60 * 1000
const FIRST_WAIT = 1000

/** An event that the server refuses by itself is given up after this long, and not before. */
export const REFUSAL_PERIOD = 60_000

/** Events in one request. */
export const MOST_EVENTS = 100
/** Bytes in one request: fits the share of a closing page, and the smallest usual limit of a server. */
export const MOST_BYTES = 60_000

/** Statuses by which a server says "not now". */
const passing = new Set([408, 425, 429])

export function outcomeOf(status: number, retryAfter: string | null, now: number): Outcome {
  if (status === 413) return { kind: 'too-large' }
  if (status < 500 && status >= 400 && !passing.has(status)) return { kind: 'refused', status }
  const asked = parseRetryAfter(retryAfter, now)
  return { kind: 'unreachable', ...(asked !== undefined && { retryAfter: asked }) }
}

/** Milliseconds of a `Retry-After` header, which gives seconds or a date. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_ASKED)
}

/**
 * "Full jitter": anything up to a bound that doubles, so that after an outage not all browsers come at once.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoff(failures: number, random: number): number {
  return random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1))
}

/** What the next request may carry, and why. */
export interface Course {
  events: number
  bytes: number
  /** Events of a refused batch that have not gone through yet: one of them is to blame. */
  suspects: number
  /** Requests that failed in a row. */
  failures: number
}

export const firstCourse: Course = { events: MOST_EVENTS, bytes: MOST_BYTES, suspects: 0, failures: 0 }

/** The course after a batch of `count` events in so many bytes. */
export function nextCourse(course: Course, outcome: Outcome, count: number, bytes: number): Course {
  const failures = course.failures + 1
  if (outcome.kind === 'unreachable') return { ...course, failures }
  // A single event too large says nothing about the size of batches.
  if (outcome.kind === 'too-large') return count === 1 ? course : { ...course, bytes: Math.ceil(bytes / 2) }
  if (outcome.kind === 'sent') {
    const suspects = Math.max(0, course.suspects - count)
    return { ...course, suspects, events: suspects ? course.events : MOST_EVENTS, failures: 0 }
  }
  // Found: it is set aside, and the others may go together again.
  if (count === 1) return { ...course, events: MOST_EVENTS, suspects: 0, failures }
  // By fifths, a hundred events come down to the one to blame in three steps.
  const suspects = Math.max(course.suspects, count)
  return { ...course, events: Math.ceil(count / 5), suspects, failures }
}
