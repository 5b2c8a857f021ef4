import { parseDuration } from '../../duration.ts'

/** A stretch of time that ends now: milliseconds, or one of the words. */
export type Span = 'ever' | 'session' | 'today' | number

export const spanOf = (window: string | undefined): Span =>
  window === undefined || window === 'ever'
    ? 'ever'
    : window === 'session' || window === 'today'
      ? window
      : (parseDuration(window) ?? 'ever')

/** The longest day that a clock change makes. */
const longestDay = 25 * 60 * 60 * 1000

/** Whether all of one span lies in another, at any moment. A session can last for any time. */
export function isInside(inner: Span, outer: Span): boolean {
  if (inner === outer || outer === 'ever') return true
  if (typeof outer !== 'number') return false
  return inner === 'today' ? longestDay <= outer : typeof inner === 'number' && inner <= outer
}
