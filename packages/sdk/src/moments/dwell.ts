import { later, onHidden, onVisible, type Stop } from '../browser.ts'

/** While the visitor is not attentive, active time stands still: look again after this long. */
const LOOK_AGAIN = 1000

/** Tells each of the times (in milliseconds of active time on this page) once. */
export function observeDwell(times: number[], activeMs: () => number, reached: (ms: number) => void): Stop {
  const waiting = [...times].sort((a, b) => a - b)
  let cancel: Stop | undefined

  function look(): void {
    cancel?.()
    while (waiting.length && waiting[0]! <= activeMs()) reached(waiting.shift()!)
    if (waiting.length) cancel = later(look, Math.max(LOOK_AGAIN, waiting[0]! - activeMs()))
  }

  look()
  const stops = [onHidden(() => cancel?.()), onVisible(look), () => cancel?.()]
  return () => stops.forEach(stop => stop())
}
