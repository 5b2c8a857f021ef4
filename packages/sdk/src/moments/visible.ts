import {
  findAll,
  isVisible,
  later,
  onHidden,
  onIntersection,
  onMutation,
  onVisible,
  openRoots,
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
const thresholds = [...Array(12).keys()].map(n => 0.5 ** (n + 1))

/** At least half of itself, or of the viewport where it is taller. */
const isInView = ({ isIntersecting, intersectionRatio, intersectionRect }: IntersectionObserverEntry) =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= viewportHeight() / 2)

/** Tells once when an element that the selector finds, there already or added later, has been in view for long enough. */
export function observeVisible(sight: Sight, seen: () => void): Stop {
  let isSeen = false
  const stop = observeEachVisible(sight, () => {
    stop()
    if (!isSeen) seen()
    isSeen = true
  })
  return stop
}

/** Tells the same of each such element, once. */
export function observeEachVisible(sight: Sight, seen: (element: Element) => void): Stop {
  const told = new WeakSet<Element>()
  let stops: Stop[] = []
  const pause = () => stops.splice(0).forEach(stop => stop())

  function tell(element: Element): void {
    if (told.has(element)) return
    told.add(element)
    seen(element)
  }

  function watch(): void {
    pause()
    if (isVisible()) stops = watchElements(sight, tell)
  }

  const always = [onHidden(pause), onVisible(watch), pause]
  watch()
  return () => always.forEach(one => one())
}

/** While the page is in sight. */
function watchElements({ selector, ms }: Sight, tell: (element: Element) => void): Stop[] {
  /** By element in view, the end of its waiting. */
  const inView = new Map<Element, Stop>()
  let cancel: Stop | undefined

  const growth = onMutation(() => {
    cancel ??= later(look, GATHER)
  })
  const observer = onIntersection(thresholds, entry => {
    const { target } = entry
    if (!isInView(entry)) {
      inView.get(target)?.()
      inView.delete(target)
    } else if (!inView.has(target)) {
      inView.set(target, ms ? later(() => tell(target), ms) : () => undefined)
      if (!ms) tell(target)
    }
  })

  function look(): void {
    cancel = undefined
    for (const root of openRoots()) {
      growth.observe(root)
      findAll(selector, root).forEach(observer.observe)
    }
  }

  look()
  return [growth.stop, observer.stop, () => cancel?.(), () => inView.forEach(end => end())]
}
