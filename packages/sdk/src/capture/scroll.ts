import { nextFrame, onDocument, type Stop, scrolledPercent } from '../browser.ts'

export interface Scroll {
  /** Percent of the page seen so far. */
  deepest(): number
  stop: Stop
}

/** Tells each of the depths (in percent of the page) once, when the visitor scrolls to it. */
export function captureScroll(depths: number[], reached: (percent: number) => void): Scroll {
  let waiting = [...depths].sort((a, b) => a - b)
  let most = 0
  let cancel: Stop | undefined

  function deepest(): number {
    most = Math.max(most, scrolledPercent())
    return most
  }

  function measure(): void {
    cancel = undefined
    const percent = deepest()
    const now = waiting.filter(depth => depth <= percent)
    waiting = waiting.filter(depth => depth > percent)
    now.forEach(reached)
  }

  // Measured once a frame: asking for the height in every scroll event would make the browser lay out each time.
  const stop = onDocument(
    'scroll',
    () => {
      cancel ??= nextFrame(measure)
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
