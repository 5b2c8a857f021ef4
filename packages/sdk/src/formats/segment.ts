import type { Event } from '@okyaku/engine'
import type { Format } from './format.ts'
import { isoOf } from './shared/iso.ts'
import { library } from './shared/library.ts'

/**
 * Segment's HTTP tracking API, `/v1/batch`, as RudderStack and Jitsu understand it too. `messageId` is the event's id.
 * https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/server/http-api
 */
export const format: Format = {
  encode: ({ sentAt, events }, { key }) => [
    {
      body: JSON.stringify({ writeKey: key, sentAt: isoOf(sentAt), batch: events.map(messageOf) }),
      ids: events.map(({ id }) => id),
    },
  ],
}

/** A page view is a `page` call, everything else a `track` call. */
export function messageOf({ id, name, at, visitor, session, member, tier, page, props }: Event) {
  const call =
    name === 'page_view'
      ? { type: 'page' as const, ...(page?.title && { name: page.title }), properties: { ...page, ...props } }
      : { type: 'track' as const, event: name, properties: { ...props } }
  return {
    ...call,
    messageId: id,
    timestamp: isoOf(at),
    anonymousId: visitor,
    ...(member !== undefined && { userId: member }),
    context: {
      library,
      sessionId: session,
      ...(page && { page }),
      ...(tier !== undefined && { traits: { tier } }),
    },
  }
}
