import { findOn, onWindow, type Stop } from '../browser.ts'

const CLICKS = 3
const MILLISECONDS = 1000
const PIXELS = 24

/** Things that are rightly clicked several times: to place a cursor, to select, to play and pause. */
const PATIENT = 'input, select, textarea, video, label'

/** Tells once when something is clicked again and again in one place, as people do where nothing happens. */
export function observeRageClick(raged: (event: MouseEvent) => void): Stop {
  let clicks: MouseEvent[] = []
  const isNear = (a: MouseEvent, b: MouseEvent) =>
    Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) <= PIXELS &&
    b.timeStamp - a.timeStamp <= MILLISECONDS

  const stop = onWindow(
    'click',
    event => {
      // A click by the keyboard or by a script has no place, and its `detail` is 0.
      if (!event.detail || findOn(event, PATIENT)) return
      clicks = [...clicks.filter(click => isNear(click, event)), event]
      if (clicks.length < CLICKS) return
      stop()
      raged(event)
    },
    { capture: true },
  )
  return stop
}
