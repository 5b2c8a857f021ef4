import type { CurrentPage, Stop } from './browser.ts'
import { measureActiveTime } from './capture/active-time.ts'
import { captureEngagement, type Engagement, type Stretch } from './capture/engagement.ts'
import { captureMarked } from './capture/marked.ts'
import { measureScroll } from './capture/scroll.ts'
import type { Moments, MomentsOptions } from './moments/index.ts'
import type { Observers, ObserversOptions } from './observers/index.ts'
import { openLate } from './open-late.ts'

/** What few configs ask for is in files of their own. */
export interface CapturingLoaders {
  loadMoments(): Promise<typeof import('./moments/index.ts')>
  loadObservers(): Promise<typeof import('./observers/index.ts')>
}

export interface CapturingOptions
  extends CapturingLoaders,
    Omit<MomentsOptions, 'activeMs'>,
    ObserversOptions {
  /** A page was read for a while. */
  left(page: CurrentPage, stretch: Stretch): void
}

export interface Capturing {
  /** What was observed of the page before ends, and that of this one begins. */
  turnTo(page: CurrentPage, viewedAt: number): void
  leave(): void
  /** Active milliseconds on this page that no event has told yet. */
  activeMs(): number
  stop: Stop
}

/** Installs the observers that the config needs, and no others. */
export function startCapturing(options: CapturingOptions): Capturing {
  const { capture, track, say } = options
  const page: { engagement?: Engagement; moments?: Moments | undefined; stops: Stop[] } = { stops: [] }
  let observers: Observers | undefined
  let seen: Parameters<Observers['turnTo']> | undefined

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
    seen = [current, viewedAt]
    observers?.turnTo(...seen)
    if (options.triggers.length) {
      const begin = ({ startMoments }: typeof import('./moments/index.ts')) => {
        page.moments = startMoments({ ...options, activeMs: active.ms })
        return page.moments.stop
      }
      page.stops.push(openLate(options.loadMoments, begin, say))
    }
  }

  const stops = [captureMarked(track), endPage]
  if (Object.values(capture).some(Boolean)) {
    const begin = ({ startObservers }: typeof import('./observers/index.ts')) => {
      observers = startObservers(options)
      if (seen) observers.turnTo(...seen)
      return observers.stop
    }
    stops.push(openLate(options.loadObservers, begin, say))
  }

  return {
    turnTo,
    leave: () => page.engagement?.leave(),
    activeMs: () => page.engagement?.untold() ?? 0,
    stop: () => stops.forEach(stop => stop()),
  }
}
