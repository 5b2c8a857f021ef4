import { isVisible, now, onDocument, onHidden, onVisible, type Stop } from '../browser.ts'

/** A visitor who has touched nothing for so long has gone for a coffee. */
const ATTENTION = 60_000

export interface ActiveTime {
  /** Milliseconds during which the page was in sight and the visitor with it. */
  ms(): number
  stop: Stop
}

export function measureActiveTime(): ActiveTime {
  let total = 0
  let since = isVisible() ? now() : undefined
  let attentiveUntil = now() + ATTENTION

  const running = () => (since === undefined ? 0 : Math.max(0, Math.min(now(), attentiveUntil) - since))

  function pause(): void {
    total += running()
    since = undefined
  }

  function attend(): void {
    pause()
    since = isVisible() ? now() : undefined
    attentiveUntil = now() + ATTENTION
  }

  const signs = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart'] as const
  const stops = [
    onHidden(pause, true),
    onVisible(attend),
    ...signs.map(name => onDocument(name, attend, { passive: true, capture: true })),
  ]
  return { ms: () => total + running(), stop: () => stops.forEach(stop => stop()) }
}
