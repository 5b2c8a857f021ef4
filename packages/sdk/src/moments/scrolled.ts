import { nextFrame, onDocument, type Stop, scrolledPercent, scrollTop } from '../browser.ts'

/** Tells each of the depths (in percent of the page) once, when the visitor scrolls to it. */
export function observeScrolled(depths: number[], reached: (percent: number) => void): Stop {
  let waiting = [...depths].sort((a, b) => a - b)
  let cancel: Stop | undefined

  function measure(): void {
    cancel = undefined
    const percent = scrolledPercent()
    const now = waiting.filter(depth => depth <= percent)
    waiting = waiting.filter(depth => depth > percent)
    now.forEach(reached)
  }

  // Measured once a frame: asking for the height in every scroll event would make the browser lay out each time.
  const soon = () => {
    cancel ??= nextFrame(measure)
  }
  // The visitor may have scrolled already while this file was on its way.
  if (scrollTop() > 0) soon()
  const stops = [onDocument('scroll', soon, { passive: true }), () => cancel?.()]
  return () => stops.forEach(stop => stop())
}
