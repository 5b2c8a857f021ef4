import type { Event } from '@okyaku/engine'
import type { Batch, EndpointOptions, Format } from './format.ts'
import { eventName } from './ga4-names.ts'
import { paramsOf } from './ga4-params.ts'

/** Events in one request. */
const MOST = 25
/** The longest id of a signed-in person. */
const LONGEST_USER = 256

/**
 * Google Analytics 4, Measurement Protocol. A request is about one visitor. It knows no key by which duplicates are
 * told: the event's id stands in `okyaku_id`. The `api_secret` is no business of a page: a relay adds it.
 * https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference
 */
export const format: Format = {
  encode: ({ events }: Batch, endpoint) =>
    perVisitor(events).map(some => ({
      body: JSON.stringify(bodyOf(some, endpoint)),
      ...(endpoint.key !== undefined && { to: withMeasurementId(endpoint.to, endpoint.key) }),
      ids: some.map(({ id }) => id),
    })),
  most: MOST,
}

/** In the order of the events, as long as they are of the same visitor and have room in one request. */
function perVisitor(events: readonly Event[]): Event[][] {
  const requests: Event[][] = []
  for (const event of events) {
    const last = requests.at(-1)
    const [first] = last ?? []
    const fits = first && first.visitor === event.visitor && first.member === event.member
    if (last && fits && last.length < MOST) last.push(event)
    else requests.push([event])
  }
  return requests
}

const bodyOf = (events: readonly Event[], { debug }: EndpointOptions) => ({
  client_id: events[0]!.visitor,
  ...(events[0]!.member !== undefined && { user_id: events[0]!.member.slice(0, LONGEST_USER) }),
  events: events.map(event => ({
    name: eventName(event.name),
    timestamp_micros: Math.round(event.at * 1000),
    params: paramsOf(event, debug),
  })),
})

function withMeasurementId(to: string, key: string): string {
  const query = new URLSearchParams({ measurement_id: key })
  return `${to}${to.includes('?') ? '&' : '?'}${query}`
}
