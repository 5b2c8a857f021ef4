import { isOnScreen, onEveryRoot, type Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'

/** Percents, as GA4 tells them of videos. */
const STEPS = [10, 25, 50, 75]

interface Watched {
  src: string
  /** Steps that are not reached yet. */
  ahead: number[]
  isComplete?: boolean
}

/** Takes in how far `<video>` elements are watched. One is told once on a page, unless it plays something else. */
export function captureVideo(take: Take): Stop {
  const watched = new WeakMap<HTMLVideoElement, Watched>()

  /** Absent where nobody watches it. */
  function watch(video: HTMLVideoElement): Watched | undefined {
    const known = watched.get(video)
    if (known?.src === video.currentSrc) return known
    if (isDecoration(video)) return undefined
    const begun = { src: video.currentSrc, ahead: [...STEPS] }
    watched.set(video, begun)
    take('video_start', about(video, 0))
    return begun
  }

  function go({ target }: Event): void {
    if (!isVideo(target)) return
    const { ahead = [] } = watch(target) ?? {}
    const percent = (target.currentTime / target.duration) * 100
    while (ahead.length && ahead[0]! <= percent) take('video_progress', about(target, ahead.shift()!))
  }

  function end(event: Event): void {
    go(event)
    const video = event.target
    const isTold = !isVideo(video) || !watched.has(video) || watched.get(video)!.isComplete
    if (isTold) return
    watched.get(video)!.isComplete = true
    take('video_complete', about(video, 100))
  }

  const stops = [onEveryRoot('play', go), onEveryRoot('timeupdate', go), onEveryRoot('ended', end)]
  return () => stops.forEach(stop => stop())
}

const isVideo = (target: EventTarget | null): target is HTMLVideoElement =>
  (target as Partial<Element> | null)?.localName === 'video'

/** It plays by itself, without a sound or an end. */
const isDecoration = ({ autoplay, muted, loop }: HTMLVideoElement) => autoplay && muted && loop

/** In GA4's words. */
function about(video: HTMLVideoElement, percent: number): object {
  const { currentSrc: url, title, currentTime, duration } = video
  const called = title || video.getAttribute('aria-label')
  return {
    video_provider: 'html5',
    video_percent: percent,
    video_current_time: Math.round(currentTime),
    // A broadcast has none.
    ...(Number.isFinite(duration) && { video_duration: Math.round(duration) }),
    ...(called && { video_title: called }),
    ...(/^https?:/.test(url) && { video_url: url }),
    visible: isOnScreen(video),
  }
}
