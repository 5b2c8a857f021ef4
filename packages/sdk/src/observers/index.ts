import type { Capture, Event } from '@okyaku/engine'
import type { CurrentPage, Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import type { Say } from '../console.ts'
import { captureProduct } from '../products/index.ts'
import { captureCheckIn } from './check-in.ts'
import { captureCopy } from './copy.ts'
import { captureDataLayer } from './data-layer.ts'
import { captureDeadClicks } from './dead-clicks.ts'
import { captureDownloads } from './downloads.ts'
import { captureErrors } from './errors.ts'
import { captureForms } from './forms.ts'
import { captureOutbound } from './outbound.ts'
import { captureRageClicks } from './rage-clicks.ts'
import { captureRules } from './rules.ts'
import { captureVideo } from './video.ts'

export { onHistory } from '../browser.ts'
export { learn } from './elsewhere.ts'

export interface ObserversOptions {
  /** As it stands in the config, checked or not. */
  capture: Capture
  /** The site's, where the config names one. */
  timeZone: string | undefined
  track: Take
  /** Recorded since a time. */
  events(since: number): Promise<Event[]>
  say: Say
}

export interface Observers {
  /** What was observed of the page before ends, and that of this one begins. */
  turnTo(page: CurrentPage, viewedAt: number): void
  stop: Stop
}

interface Entry {
  /** What the config may say, where not only `true`. */
  also?: 'object' | 'string'
  start(options: ObserversOptions, page: CurrentPage, viewedAt: number): Stop
}

type Table = Partial<Record<keyof Capture, Entry>>

/** Each is told of one page view, and stopped with it. */
const ofPage: Table = {
  products: { start: (options, page, viewedAt) => captureProduct({ ...options, page, viewedAt }) },
  forms: { also: 'object', start: ({ capture, track }, page) => captureForms(capture.forms, page, track) },
  downloads: { start: ({ track }) => captureDownloads(track) },
  outbound: {
    also: 'object',
    start: ({ capture, track }, page) => captureOutbound(capture.outbound, page, track),
  },
  video: { start: ({ track }) => captureVideo(track) },
  copy: { start: ({ track }) => captureCopy(track) },
  rageClicks: { start: ({ track }) => captureRageClicks(track) },
  deadClicks: { start: ({ track }) => captureDeadClicks(track) },
  errors: { start: ({ track }) => captureErrors(track) },
  checkIn: { also: 'object', start: (options, page) => captureCheckIn(options, page) },
  events: {
    also: 'object',
    start: ({ capture, track, say }, page) => captureRules(capture.events, page, track, say),
  },
}

/** Each goes on from page to page of a site that loads none. */
const ofDocument: Pick<Table, 'dataLayer'> = {
  dataLayer: { also: 'string', start: ({ capture, track }) => captureDataLayer(capture.dataLayer, track) },
}

/** Installs what the config asks for, and nothing else. */
export function startObservers(options: ObserversOptions): Observers {
  const isOn = (kind: string, { also }: Entry) => {
    const setting: unknown = options.capture[kind as keyof Capture]
    return setting === true || (setting && typeof setting === also)
  }
  const startAll = (table: Table, ...seen: [CurrentPage, number] | []) =>
    Object.entries(table).flatMap(([kind, entry]) =>
      isOn(kind, entry) ? [entry.start(options, ...(seen as [CurrentPage, number]))] : [],
    )
  let page: Stop[] = []
  const endPage = () => page.splice(0).forEach(stop => stop())

  const stops = [...startAll(ofDocument), endPage]
  return {
    turnTo(...seen) {
      endPage()
      page = startAll(ofPage, ...seen)
    },
    stop: () => stops.forEach(stop => stop()),
  }
}
