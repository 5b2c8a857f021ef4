import type { CaptureRule, Program, Signal } from '@okyaku/engine'
import type { CurrentPage, Stop } from './browser.ts'
import { measureActiveTime } from './capture/active-time.ts'
import { captureClicks } from './capture/clicks.ts'
import { captureDataLayer } from './capture/data-layer.ts'
import { captureDwell } from './capture/dwell.ts'
import { captureEngagement, type Engagement, type Stretch } from './capture/engagement.ts'
import { captureExitIntent } from './capture/exit-intent.ts'
import { capturePageRules } from './capture/page-rules.ts'
import type { Take } from './capture/props.ts'
import { captureScroll } from './capture/scroll.ts'
import type { Say } from './console.ts'

export interface CapturingOptions {
  /** The config's `capture.events`. */
  rules: CaptureRule[]
  dataLayer: boolean
  signals: Program['signals']
  track: Take
  signal(signal: Signal): void
  /** A page was read for a while. */
  left(page: CurrentPage, stretch: Stretch): void
  say: Say
}

export interface Capturing {
  /** What was observed of the page before ends, and that of this one begins. */
  turnTo(page: CurrentPage): void
  leave(): void
  /** The events that this page stands for. */
  takePage(page: CurrentPage): void
  /** Active milliseconds on this page that no event has told yet. */
  activeMs(): number
  stop: Stop
}

/** Installs the observers that the config needs, and no others. */
export function startCapturing(options: CapturingOptions): Capturing {
  const { rules, dataLayer, signals, track, signal, left, say } = options
  const page: { engagement?: Engagement; stops: Stop[] } = { stops: [] }
  const endPage = () => page.stops.splice(0).forEach(stop => stop())

  function turnTo(current: CurrentPage): void {
    endPage()
    const active = measureActiveTime()
    const scroll = captureScroll(signals.scrolled, percent => signal({ kind: 'scrolled', percent }))
    page.engagement = captureEngagement({
      activeMs: active.ms,
      deepest: scroll.deepest,
      left: stretch => left(current, stretch),
    })
    page.stops.push(active.stop, scroll.stop, page.engagement.stop)
    if (signals.dwell.length) {
      page.stops.push(captureDwell(signals.dwell, active.ms, ms => signal({ kind: 'dwell', ms })))
    }
    if (signals.exitIntent) page.stops.push(captureExitIntent(() => signal({ kind: 'exitIntent' })))
  }

  const stops = [
    captureClicks(rules.filter(isClick), track, selector => say('bad-selector', selector)),
    endPage,
  ]
  if (dataLayer) stops.push(captureDataLayer(track))

  return {
    turnTo,
    leave: () => page.engagement?.leave(),
    takePage: ({ path }) => capturePageRules(rules.filter(isPage), path, track),
    activeMs: () => page.engagement?.untold() ?? 0,
    stop: () => stops.forEach(stop => stop()),
  }
}

const isClick = (rule: CaptureRule) => rule.on === 'click'
const isPage = (rule: CaptureRule) => rule.on === 'page'
