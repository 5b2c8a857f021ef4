/** The longest wait between two tries. */
export const LONGEST_WAIT = 30_000
const FIRST_WAIT = 1000

/** Events in one request. */
export const MOST_EVENTS = 100
/** Bytes in one request: fits the share of a closing page, and the smallest usual limit of a server. */
export const MOST_BYTES = 60_000

/**
 * "Full jitter": anything up to a bound that doubles, so that after an outage not all browsers come at once.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoff(failures: number, random: number): number {
  return random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1))
}

/** When the next request may go out, and what it may carry. */
export interface Course {
  events: number
  bytes: number
  gzip: boolean
  /** Requests that failed in a row. */
  failures: number
  /** The server asked not to be called before. */
  askedUntil: number
  /** We wait by ourselves, until then or until there is reason to hope. */
  calmUntil: number
}

export const createCourse = (): Course => ({
  events: MOST_EVENTS,
  bytes: MOST_BYTES,
  gzip: true,
  failures: 0,
  askedUntil: 0,
  calmUntil: 0,
})
