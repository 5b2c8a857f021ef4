import { afterCalls, type Stop, sharedArray } from '../browser.ts'
import type { Take } from '../capture/marked.ts'

/** Recorded by ourselves, or meant for Google's tag alone. */
const notTaken = /^(gtm\.|page_view$|session_start$|first_visit$|user_engagement$|scroll$)/

/** What the tags of Google are told beside the event itself; `user_data` is who the visitor is. */
const forGoogle = /^(gtm\.|event_?(callback|timeout)$|send_to$|user_data$)/i

/** Takes in the GA4 events that the site has pushed to `dataLayer`, or to the array of that name, and those to come. */
export function captureDataLayer(name: boolean | string | undefined, take: Take): Stop {
  const { array, remove } = sharedArray(typeof name === 'string' ? name : 'dataLayer')

  function look(item: unknown): void {
    const event = readItem(item)
    if (event && !notTaken.test(event.name)) take(event.name, event.props)
  }

  array.forEach(look)
  const stop = afterCalls(array, 'push', items => items.forEach(look))
  return () => {
    stop()
    remove()
  }
}

/**
 * The two forms in use: `gtag('event', name, params)`, which pushes its `arguments`, and Tag Manager's
 * `{ event, ecommerce: {...} }` or `{ event, ...params }`.
 */
export function readItem(item: unknown): { name: string; props: object } | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { 0: command, 1: called, 2: params } = item as ArrayLike<unknown>
  if (command === 'event')
    return typeof called === 'string' ? { name: called, props: plain(Object(params ?? {})) } : undefined
  const { event, ecommerce, ...rest } = item as { event?: unknown; ecommerce?: object | null }
  return typeof event === 'string' && event
    ? { name: event, props: plain({ ...rest, ...ecommerce }) }
    : undefined
}

const plain = (params: object): object =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !forGoogle.test(name)))
