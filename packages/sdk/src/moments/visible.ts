import {
  findAll,
  isVisible,
  later,
  onGrowth,
  onHidden,
  onIntersection,
  onVisible,
  type Stop,
  viewportHeight,
} from '../browser.ts'

export interface Sight {
  selector: string
  /** Milliseconds in view; 0 for at once. */
  ms: number
}

/** What the page adds is looked through so long after: not for every single node of a list. */
const GATHER = 200

/** Half of an element, and for one that is `n` viewports tall a share between half a viewport and a whole one. */
const thresholds = Array.from({ length: 12 }, (_, n) => 0.5 ** (n + 1))

/** At least half of itself, or of the viewport where it is taller. */
const isInView = ({ isIntersecting, intersectionRatio, intersectionRect }: IntersectionObserverEntry) =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= viewportHeight() / 2)

/** Tells once when an element that the selector finds, there already or added later, has been in view for long enough. */
export function observeVisible({ selector, ms }: Sight, seen: () => void): Stop {
  let stops: Stop[] = []
  const pause = () => stops.splice(0).forEach(stop => stop())

  function watch(): void {
    pause()
    if (isVisible()) stops = watchElements({ selector, ms }, tell)
  }

  const always = [onHidden(pause), onVisible(watch), pause]
  const stop = () => always.forEach(one => one())
  function tell(): void {
    stop()
    seen()
  }
  watch()
  return stop
}

/** While the page is in sight. */
function watchElements({ selector, ms }: Sight, tell: () => void): Stop[] {
  /** By element in view, the end of its waiting. */
  const inView = new Map<Element, Stop>()
  let cancel: Stop | undefined

  const observer = onIntersection(thresholds, entry => {
    const { target } = entry
    if (!isInView(entry)) {
      inView.get(target)?.()
      inView.delete(target)
    } else if (!inView.has(target)) {
      inView.set(target, ms ? later(tell, ms) : () => undefined)
      if (!ms) tell()
    }
  })

  function look(): void {
    cancel = undefined
    findAll(selector).forEach(observer.observe)
  }

  look()
  return [
    onGrowth(() => {
      cancel ??= later(look, GATHER)
    }),
    observer.stop,
    () => cancel?.(),
    () => inView.forEach(end => end()),
  ]
}
