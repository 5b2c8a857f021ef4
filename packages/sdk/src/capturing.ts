import type { CaptureRule } from '@okyaku/engine'
import type { CurrentPage, Stop } from './browser.ts'
import { measureActiveTime } from './capture/active-time.ts'
import { captureClicks } from './capture/clicks.ts'
import { captureDataLayer } from './capture/data-layer.ts'
import { captureEngagement, type Engagement, type Stretch } from './capture/engagement.ts'
import { capturePageRules } from './capture/page-rules.ts'
import type { Take } from './capture/props.ts'
import { measureScroll } from './capture/scroll.ts'
import type { Moments, MomentsOptions } from './moments/index.ts'
import type { ProductOptions } from './products/index.ts'

/** What few configs ask for is in files of their own. */
export interface CapturingLoaders {
  loadMoments(): Promise<typeof import('./moments/index.ts')>
  loadProducts(): Promise<typeof import('./products/index.ts')>
}

export interface CapturingOptions
  extends CapturingLoaders,
    Omit<MomentsOptions, 'activeMs'>,
    Omit<ProductOptions, 'page' | 'viewedAt'> {
  /** The config's `capture.events`. */
  rules: CaptureRule[]
  dataLayer: boolean
  products: boolean
  track: Take
  /** A page was read for a while. */
  left(page: CurrentPage, stretch: Stretch): void
}

export interface Capturing {
  /** What was observed of the page before ends, and that of this one begins. */
  turnTo(page: CurrentPage, viewedAt: number): void
  leave(): void
  /** The events that this page stands for. */
  takePage(page: CurrentPage): void
  /** Active milliseconds on this page that no event has told yet. */
  activeMs(): number
  stop: Stop
}

/** Installs the observers that the config needs, and no others. */
export function startCapturing(options: CapturingOptions): Capturing {
  const { rules, track, say } = options
  const page: { engagement?: Engagement; moments?: Moments | undefined; stops: Stop[] } = { stops: [] }
  const endPage = () => page.stops.splice(0).forEach(stop => stop())

  function turnTo(current: CurrentPage, viewedAt: number): void {
    page.moments?.leave()
    page.moments = undefined
    endPage()
    const active = measureActiveTime()
    const scroll = measureScroll()
    page.engagement = captureEngagement({
      activeMs: active.ms,
      deepest: scroll.deepest,
      left: stretch => options.left(current, stretch),
    })
    page.stops.push(active.stop, scroll.stop, page.engagement.stop)
    if (options.triggers.length) {
      open(options.loadMoments, ({ startMoments }) => {
        page.moments = startMoments({ ...options, activeMs: active.ms })
        return page.moments.stop
      })
    }
    if (options.products) {
      open(options.loadProducts, ({ captureProduct }) =>
        captureProduct({ ...options, page: current, viewedAt }),
      )
    }
  }

  /** Starts what a file holds, unless the visitor has left the page before it came. */
  function open<Module>(load: () => Promise<Module>, begin: (module: Module) => Stop): void {
    let isHere = true
    let stop: Stop | undefined
    page.stops.push(() => {
      isHere = false
      stop?.()
    })
    load().then(
      module => {
        if (isHere) stop = begin(module)
      },
      error => say('file-missing', String(error)),
    )
  }

  const stops = [
    captureClicks(rules.filter(isClick), track, selector => say('bad-selector', selector)),
    endPage,
  ]
  if (options.dataLayer) stops.push(captureDataLayer(track))

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
