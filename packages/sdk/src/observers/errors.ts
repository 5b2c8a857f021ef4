import { later, onHidden, onWindow, type Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'

/** Errors come in swarms: so long are the first ones counted together, and twice as long each time after. */
const FIRST_WAIT = 1000
const LONGEST_WAIT = 60_000

/** A browser's note that it draws something a frame later. */
const HARMLESS = /^ResizeObserver loop/

/** Counts the errors that the page's scripts do not catch. What they say may be about the visitor, and is not taken. */
export function captureErrors(take: Take): Stop {
  let count = 0
  let wait = FIRST_WAIT
  let cancel: Stop | undefined

  function tell(): void {
    cancel?.()
    cancel = undefined
    if (count) take('exception', { count, fatal: false })
    count = 0
  }

  function add(): void {
    count++
    if (cancel) return
    cancel = later(tell, wait)
    wait = Math.min(2 * wait, LONGEST_WAIT)
  }

  const stops = [
    onWindow('error', ({ message }) => HARMLESS.test(message) || add()),
    onWindow('unhandledrejection', add),
    onHidden(tell, true),
    tell,
  ]
  return () => stops.forEach(stop => stop())
}
