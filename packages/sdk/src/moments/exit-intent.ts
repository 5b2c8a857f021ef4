import { now, onDocument, type Stop, scrollTop } from '../browser.ts'

/** A flick that is shorter or slower than this is reading, not reaching for the address bar. */
const FLICK_PIXELS = 80
const FLICK_SPEED = 1 // pixels per millisecond

/**
 * Tells once when the visitor is about to leave: the mouse goes out through the top of the window; on a touch screen,
 * a fast flick takes the page up, towards the address bar.
 */
export function observeExitIntent(leaving: () => void): Stop {
  let touch = { y: 0, at: 0 }
  const stops = [
    onDocument('mouseout', ({ relatedTarget, clientY }) => {
      if (!relatedTarget && clientY <= 0) tell()
    }),
    onDocument(
      'touchstart',
      ({ touches }) => {
        touch = { y: touches[0]?.clientY ?? 0, at: now() }
      },
      { passive: true },
    ),
    onDocument(
      'touchend',
      ({ changedTouches }) => {
        const moved = (changedTouches[0]?.clientY ?? 0) - touch.y
        // A finger that goes down takes the page up; at the top already, it would only reload.
        if (scrollTop() > 0 && isFlick(moved, now() - touch.at)) tell()
      },
      { passive: true },
    ),
  ]
  const stop = () => stops.forEach(one => one())
  function tell(): void {
    stop()
    leaving()
  }
  return stop
}

export const isFlick = (pixels: number, ms: number): boolean =>
  pixels >= FLICK_PIXELS && pixels / Math.max(ms, 1) >= FLICK_SPEED
