import { onHidden, type Stop } from '../browser.ts'

export interface Stretch {
  engaged_seconds: number
  /** Percent of the page seen. */
  scrolled: number
}

export interface EngagementOptions {
  activeMs(): number
  deepest(): number
  left(stretch: Stretch): void
}

export interface Engagement {
  /** The visitor goes to another page. */
  leave(): void
  /** Active milliseconds that no stretch has told yet. */
  untold(): number
  stop: Stop
}

/** Seconds. Closing a page hides it twice, and to come back out of the cache takes a moment. */
const SHORTEST = 1

/**
 * Tells how a page was read when it goes out of sight, because a page that is closed on a phone is told nothing more.
 * A visitor who comes back begins a new stretch: summed up, stretches are the whole time, and none counts twice.
 */
export function captureEngagement({ activeMs, deepest, left }: EngagementOptions): Engagement {
  let told = 0
  let isTold = false
  const untold = () => activeMs() - told

  function leave(): void {
    const engaged_seconds = Math.round(untold() / 100) / 10
    if (isTold && engaged_seconds < SHORTEST) return
    isTold = true
    told = activeMs()
    left({ engaged_seconds, scrolled: Math.round(deepest()) })
  }

  return { leave, untold, stop: onHidden(leave, true) }
}
