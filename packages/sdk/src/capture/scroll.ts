import { nextFrame, onDocument, type Stop, scrolledPercent } from '../browser.ts'

export interface Scroll {
  /** Percent of the page seen so far. */
  deepest(): number
  stop: Stop
}

/** Keeps the depth to which a page has been seen. */
export function measureScroll(): Scroll {
  let most = 0
  let cancel: Stop | undefined

  function deepest(): number {
    cancel = undefined
    most = Math.max(most, scrolledPercent())
    return most
  }

  // Measured once a frame: asking for the height in every scroll event would make the browser lay out each time.
  const stop = onDocument(
    'scroll',
    () => {
      cancel ??= nextFrame(deepest)
    },
    { passive: true },
  )
  return {
    deepest,
    stop() {
      stop()
      cancel?.()
    },
  }
}
