import type { Event } from '@okyaku/engine'
import { base64Url } from './base64-url.ts'
import type { EndpointOptions, Format } from './format.ts'
import { library } from './shared/library.ts'
import { uuidOf } from './shared/uuid.ts'

const IGLU = 'iglu:com.snowplowanalytics.snowplow'

/**
 * Snowplow's tracker protocol 2, `/com.snowplowanalytics.snowplow/tp2`. `eid`, made of the event's id, is what
 * duplicates are known by. All values are texts.
 * https://docs.snowplow.io/docs/events/going-deeper/http-requests/
 */
export const format: Format = {
  encode: ({ site, sentAt, events }, endpoint) => [
    {
      body: JSON.stringify({
        schema: `${IGLU}/payload_data/jsonschema/1-0-4`,
        data: events.map(event => ({
          ...payloadOf(event, endpoint),
          ...(site && { aid: site }),
          stm: String(sentAt),
        })),
      }),
      // The pipeline takes no other.
      contentType: 'application/json; charset=UTF-8',
      ids: events.map(({ id }) => id),
    },
  ],
}

export function payloadOf(event: Event, options: Pick<EndpointOptions, 'vendor' | 'base64'>) {
  const { id, at, visitor, session, member, page } = event
  return {
    p: 'web',
    tv: `${library.name}-${library.version}`,
    tna: 'okyaku',
    eid: uuidOf(id),
    dtm: String(at),
    duid: visitor,
    sid: uuidOf(session),
    ...(member !== undefined && { uid: member }),
    ...(page && { url: page.url }),
    ...(page?.title !== undefined && { page: page.title }),
    ...(page?.referrer !== undefined && { refr: page.referrer }),
    ...whatHappened(event, options),
    ...entitiesOf(event, options),
  }
}

/** A page view, an event that a schema describes, or a structured one, which needs none. */
function whatHappened(event: Event, { vendor, base64 }: Pick<EndpointOptions, 'vendor' | 'base64'>) {
  const { name, props = {} } = event
  if (name === 'page_view') return { e: 'pv' }
  if (!vendor) return structured(name, props)
  const data = { schema: schemaOf(vendor, name), data: props }
  const json = { schema: `${IGLU}/unstruct_event/jsonschema/1-0-0`, data }
  return { e: 'ue', ...selfDescribing('ue_px', 'ue_pr', json, base64) }
}

/** The longest label that the pipeline takes. https://docs.snowplow.io/docs/fundamentals/canonical-event/ */
const MOST_LABEL = 4096

function structured(name: string, props: Readonly<Record<string, unknown>>) {
  const label = JSON.stringify(props)
  return {
    e: 'se',
    se_ca: 'okyaku',
    se_ac: name,
    ...(label !== '{}' && label.length <= MOST_LABEL && { se_la: label }),
    ...(Number.isFinite(props.value) && { se_va: String(props.value) }),
  }
}

/** What no field of the protocol is for, where somebody has a schema for it. */
function entitiesOf(event: Event, { vendor, base64 }: Pick<EndpointOptions, 'vendor' | 'base64'>) {
  const { id, name, tier, props } = event
  if (!vendor) return {}
  const data = { id, ...(tier !== undefined && { tier }), ...(name === 'page_view' && props && { props }) }
  const entities = [{ schema: schemaOf(vendor, 'okyaku'), data }]
  const json = { schema: `${IGLU}/contexts/jsonschema/1-0-0`, data: entities }
  return selfDescribing('cx', 'co', json, base64)
}

function selfDescribing(encoded: string, plain: string, json: object, base64 = true): Record<string, string> {
  const text = JSON.stringify(json)
  return base64 ? { [encoded]: base64Url(text) } : { [plain]: text }
}

const schemaOf = (vendor: string, name: string) =>
  `iglu:${vendor}/${name.replace(/[^\w-]+/g, '_')}/jsonschema/1-0-0`
