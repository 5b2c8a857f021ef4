import type { Event, Page } from '@okyaku/engine'
import { eventName, paramName } from './ga4-names.ts'
import { sessionStart } from './shared/session-start.ts'

/** Parameters of one event, and items in one of them. */
const MOST_PARAMS = 25
const MOST_ITEMS = 200

/** The longest text of a parameter, in characters. https://support.google.com/analytics/answer/9267744 */
const LONGEST = 100
const longest = new Map([
  ['page_title', 300],
  ['page_referrer', 420],
  ['page_location', 1000],
])

type Param = string | number | Params[]
type Params = { [name: string]: Param }

/**
 * The parameters of an event: who and where first, then its properties as long as there is room. `session_id` and
 * `engagement_time_msec` are what its reports count active visitors by.
 */
export function paramsOf(event: Event, debug = false): Params {
  const { id, name, session, tier, page, props = {} } = event
  const own = {
    session_id: String(Math.floor(sessionStart(session) / 1000)),
    engagement_time_msec: engagedIn(event),
    okyaku_id: id,
    ...(eventName(name) !== name && { okyaku_name: name }),
    ...(tier !== undefined && { okyaku_tier: tier }),
    ...(debug && { debug_mode: 1 }),
    ...(page && pageParams(page)),
  }
  // What was bought comes before what else is known of it.
  const rest = props.items === undefined ? props : { items: props.items, ...props }
  const all = { ...tidy(own), ...tidy(rest, own) }
  return Object.fromEntries(Object.entries(all).slice(0, MOST_PARAMS))
}

/** A visitor counts as active by any time above zero; how long it was is known when the page is left. */
function engagedIn({ name, props }: Event): number {
  const seconds = name === 'page_leave' ? Number(props?.engaged_seconds) : 0
  return Math.max(1, Math.round(seconds * 1000) || 0)
}

const pageParams = ({ url, title, referrer }: Page) => ({
  page_location: url,
  ...(title !== undefined && { page_title: title }),
  ...(referrer !== undefined && { page_referrer: referrer }),
})

/** Names and values as GA4 takes them in, without those that the others have already said. */
function tidy(params: object, others: object = {}): Params {
  const tidied = Object.entries(params).flatMap(([name, value]): [string, Param][] => {
    const allowed = paramName(name)
    const param = allowed === 'items' ? itemsOf(value) : paramOf(value, longest.get(allowed))
    return param === undefined || Object.hasOwn(others, allowed) ? [] : [[allowed, param]]
  })
  return Object.fromEntries(tidied)
}

/** Only texts and numbers are parameters: anything else is told as JSON. */
function paramOf(value: unknown, most = LONGEST): string | number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, most)
}

/** Without an id or a name an item says nothing, and the whole list would be refused. */
function itemsOf(value: unknown): Params[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.filter(item => item?.item_id || item?.item_name).map(item => tidy(item))
  return items.length ? items.slice(0, MOST_ITEMS) : undefined
}
