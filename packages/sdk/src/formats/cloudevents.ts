import type { Event } from '@okyaku/engine'
import type { Format } from './format.ts'
import { isoOf } from './shared/iso.ts'

/**
 * CloudEvents 1.0 as a JSON batch. `source` and `id` together are the event's name in the world.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md#4-json-batch-format
 */
export const format: Format = {
  encode: ({ site, events }, { source = urnOf(site) }) => [
    {
      body: JSON.stringify(events.map(event => cloudEventOf(event, source))),
      contentType: 'application/cloudevents-batch+json; charset=UTF-8',
      ids: events.map(({ id }) => id),
    },
  ],
}

/** `urn:okyaku:demo-shop`; what a URN cannot hold is left out. */
const urnOf = (site: string) => `urn:okyaku:${site.replace(/[^\w.~-]+/g, '-') || 'site'}`

/** Extension attributes are lower-case letters and digits, their values texts that are not empty. */
export function cloudEventOf({ id, name, at, page, props, ...who }: Event, source: string) {
  const { visitor, session, member, tier } = who
  return {
    specversion: '1.0',
    id,
    source,
    type: `okyaku.${name}`,
    time: isoOf(at),
    datacontenttype: 'application/json',
    subject: visitor,
    session,
    ...(member && { member }),
    ...(tier && { tier }),
    data: { ...(page && { page }), ...(props && { props }) },
  }
}
