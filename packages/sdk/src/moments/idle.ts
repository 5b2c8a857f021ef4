import { isVisible, later, now, onDocument, onHidden, onVisible, type Stop } from '../browser.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel', 'touchstart', 'touchmove'] as const

/**
 * Tells each of the times (in milliseconds) once, when the visitor has touched nothing for so long while the page was
 * in sight.
 */
export function observeIdle(times: number[], reached: (ms: number) => void): Stop {
  const waiting = [...times].sort((a, b) => a - b)
  let since = now()
  let cancel: Stop | undefined
  const pause = () => cancel?.()

  /** A sign of life sets no timer, as there are hundreds a second: the running one finds out how long it is ago. */
  function look(): void {
    pause()
    if (!isVisible()) return
    const idle = now() - since
    while (waiting.length && waiting[0]! <= idle) reached(waiting.shift()!)
    if (waiting.length) cancel = later(look, waiting[0]! - idle)
  }

  function live(): void {
    since = now()
  }

  const stops = [
    ...signs.map(name => onDocument(name, live, { passive: true, capture: true })),
    onHidden(pause),
    onVisible(() => {
      live()
      look()
    }),
    pause,
  ]
  look()
  return () => stops.forEach(stop => stop())
}
