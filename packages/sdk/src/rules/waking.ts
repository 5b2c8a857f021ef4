import type { Stop } from '../browser.ts'

export interface WakingOptions {
  /** The next moment at which something is due, if any. */
  wakesAt(): number | undefined
  /** Decides what is due. */
  wake(): void
  now(): number
  browser: Pick<typeof import('../browser.ts'), 'isVisible' | 'later' | 'onVisible'>
}

export interface Waking {
  /** To be called whenever something may be due at another moment than before. */
  set(): void
  stop: Stop
}

/** However often something is due, it is looked after no more often. */
const LEAST = 1000

/**
 * One timer for the next moment at which something is due. Nobody sees a page that is out of sight: there it waits
 * until the visitor comes back.
 */
export function createWaking({ wakesAt, wake, now, browser }: WakingOptions): Waking {
  let setFor: number | undefined
  let cancel: Stop | undefined
  let isStopped = false

  function clear(): void {
    cancel?.()
    cancel = undefined
    setFor = undefined
  }

  function set(least = 0): void {
    const at = wakesAt()
    if (isStopped || at === setFor) return
    clear()
    if (at === undefined || !browser.isVisible()) return
    setFor = at
    cancel = browser.later(look, Math.max(least, at - now()))
  }

  /** A browser cannot wait for longer than some weeks, so that the moment may not have come. */
  function look(): void {
    const isDue = now() >= setFor!
    clear()
    if (browser.isVisible() && isDue) wake()
    set(LEAST)
  }

  const unsubscribe = browser.onVisible(() => set())
  return {
    set: () => set(),
    stop() {
      isStopped = true
      clear()
      unsubscribe()
    },
  }
}
