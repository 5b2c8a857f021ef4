import { later, type Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { observeRageClick } from '../moments/rage-click.ts'
import { describe } from './element.ts'

/** Whoever goes on clicking is still in the same rage. */
const RAGE = 2000

/** Takes in clicks that come again and again in one place. */
export function captureRageClicks(take: Take): Stop {
  let stop: Stop
  function observe(): void {
    stop = observeRageClick(event => {
      take('rage_click', { element: describe(event) })
      stop = later(observe, RAGE)
    })
  }
  observe()
  return () => stop()
}
