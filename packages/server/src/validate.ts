import type { Event, Page } from '@okyaku/engine'
import type { Refusal } from './refusals.ts'

export type Validated = { ok: true; event: Event } | { ok: false; refusal: Refusal }

/** Of a event's props as JSON in UTF-8, in bytes. */
const MAX_PROPS = 32 * 1024
/** Long enough for every address that a browser would open. */
const MAX_PAGE_TEXT = 8192
/** A device with an empty clock battery wakes up in 1970 or so. */
const EARLIEST = Date.UTC(2000, 0, 1)
/** Clocks set by hand are hours wrong; those that are days wrong tell nothing about when. */
const MAX_AHEAD = 24 * 60 * 60 * 1000
/** Whatever the SDK records: a name that a site has chosen must not cost it the event. */
const NAME = /^\P{Cc}{1,100}$/u

type Fields = Record<string, unknown>

/**
 * Reads one event as it came over the wire. Keys that an event does not have are left out, so that what is stored
 * has one shape whoever sent it.
 *
 * @param now milliseconds since the epoch, by the collector's clock
 */
export function validateEvent(input: unknown, now: number): Validated {
  if (!isObject(input)) return { ok: false, refusal: 'not-an-object' }
  const refusal = refuse(input, now)
  return refusal ? { ok: false, refusal } : { ok: true, event: toEvent(input) }
}

function refuse(input: Fields, now: number): Refusal | undefined {
  if (!isText(input.id, 128)) return 'bad-id'
  if (typeof input.name !== 'string' || !NAME.test(input.name)) return 'bad-name'
  if (!isText(input.visitor, 128)) return 'bad-visitor'
  if (!isText(input.session, 128)) return 'bad-session'
  if (!isAbsent(input.member) && !isText(input.member, 256)) return 'bad-member'
  if (!isAbsent(input.tier) && !isText(input.tier, 64)) return 'bad-tier'
  if (!isAbsent(input.page) && !isPage(input.page)) return 'bad-page'
  return refuseTime(input.at, now) ?? refuseProps(input.props)
}

function refuseTime(at: unknown, now: number): Refusal | undefined {
  if (!Number.isInteger(at)) return 'bad-time'
  if ((at as number) < EARLIEST) return 'clock-behind'
  if ((at as number) > now + MAX_AHEAD) return 'clock-ahead'
  return undefined
}

function refuseProps(props: unknown): Refusal | undefined {
  if (isAbsent(props)) return undefined
  if (!isObject(props)) return 'bad-props'
  try {
    return Buffer.byteLength(JSON.stringify(props)) > MAX_PROPS ? 'props-too-large' : undefined
  } catch {
    return 'bad-props' // nested so deeply that it cannot be written again
  }
}

function toEvent(input: Fields): Event {
  const { id, name, at, visitor, session, member, tier, page, props } = input as unknown as Event
  const event: Event = { id, name, at, visitor, session }
  if (!isAbsent(member)) event.member = member
  if (!isAbsent(tier)) event.tier = tier
  if (!isAbsent(page)) event.page = toPage(page)
  if (!isAbsent(props)) event.props = props
  return event
}

function toPage({ url, path, title, referrer }: Page): Page {
  const page: Page = { url, path }
  if (!isAbsent(title)) page.title = title
  if (!isAbsent(referrer)) page.referrer = referrer
  return page
}

function isPage(value: unknown): boolean {
  if (!isObject(value)) return false
  const isShort = (text: unknown) => typeof text === 'string' && text.length <= MAX_PAGE_TEXT
  const { url, path, title, referrer } = value
  return isShort(url) && isShort(path) && [title, referrer].every(text => isAbsent(text) || isShort(text))
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest
}

/** JSON has no undefined, so that some senders write null for what they do not know. */
function isAbsent(value: unknown): value is undefined {
  return value === undefined || value === null
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
