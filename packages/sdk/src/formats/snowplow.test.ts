import type { Event } from '@okyaku/engine'
import {
  buildPageView,
  buildSelfDescribingEvent,
  buildStructEvent,
  type PayloadBuilder,
  trackerCore,
} from '@snowplow/tracker-core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { library } from './shared/library.ts'
import { uuidOf } from './shared/uuid.ts'
import { format, payloadOf } from './snowplow.ts'
import { anyEvents, pageView, purchase } from './testing/events.ts'

/** What Snowplow's own tracker makes of an event. */
function tracked(event: PayloadBuilder, base64: boolean, entities: { schema: string; data: object }[] = []) {
  const payload: Record<string, unknown> = {}
  const core = trackerCore({ base64, callback: builder => void Object.assign(payload, builder.build()) })
  core.track(event, entities as Parameters<typeof core.track>[1])
  const { eid: _, dtm: __, ...rest } = payload
  return rest
}

const vendor = 'com.example'
const entityOf = ({ id, tier }: Event) => ({
  schema: 'iglu:com.example/okyaku/jsonschema/1-0-0',
  data: { id, tier },
})

test.each([true, false])('an event with a schema is what its own tracker sends; Base64: %s', base64 => {
  const event = buildSelfDescribingEvent({
    event: { schema: 'iglu:com.example/purchase/jsonschema/1-0-0', data: purchase.props! },
  })
  const payload = payloadOf(purchase, { vendor, base64 })
  expect(payload).toMatchObject(tracked(event, base64, [entityOf(purchase)]))
  expect(Object.hasOwn(payload, 'ue_px')).toBe(base64)
  expect(Object.hasOwn(payload, 'cx')).toBe(base64)
})

test('a page view is what its own tracker sends', () => {
  const { url, title, referrer } = pageView.page!
  const event = buildPageView({ pageUrl: url, pageTitle: title!, referrer: referrer! })
  expect(payloadOf(pageView, {})).toMatchObject(tracked(event, true))
  expect(payloadOf(pageView, { vendor })).toMatchObject(tracked(event, true, [entityOf(pageView)]))
})

test('without a vendor an event is structured, and needs no schema', () => {
  const event = buildStructEvent({
    category: 'okyaku',
    action: 'purchase',
    label: JSON.stringify(purchase.props),
    value: 4200,
  })
  const payload = payloadOf(purchase, {})
  expect(payload).toMatchObject(tracked(event, true))
  expect(payload).not.toHaveProperty('cx')
})

test('a label that the pipeline would refuse is left out', () => {
  const props = { note: 'x'.repeat(4100) }
  expect(payloadOf({ ...purchase, props }, {})).not.toHaveProperty('se_la')
})

test('a request is a payload_data with who, when and where', () => {
  const batch = { site: 'demo', sentAt: 1_795_000_001_000, events: [purchase] }
  const [request] = format.encode(batch, { to: '/com.snowplowanalytics.snowplow/tp2' })
  expect(request!.contentType).toBe('application/json; charset=UTF-8')
  const { schema, data } = JSON.parse(request!.body)
  expect(schema).toBe('iglu:com.snowplowanalytics.snowplow/payload_data/jsonschema/1-0-4')
  expect(data).toEqual([
    expect.objectContaining({
      p: 'web',
      aid: 'demo',
      eid: uuidOf(purchase.id),
      dtm: '1795000000003',
      stm: '1795000001000',
      duid: purchase.visitor,
      sid: uuidOf(purchase.session),
      uid: 'm-4711',
      url: 'https://shop.example/thanks',
    }),
  ])
})

/** The fields of payload_data 1-0-4 that a page has something to say about; all of them are texts. */
const known = new Set(
  'p tv tna aid e eid dtm stm duid sid uid url page refr se_ca se_ac se_la se_va ue_px ue_pr cx co'.split(
    ' ',
  ),
)

test('whatever happens, the payload has the fields of its schema only, all of them texts', () => {
  const options = fc.record({ vendor: fc.constantFrom(vendor, ''), base64: fc.boolean() })
  fc.assert(
    fc.property(anyEvents, options, (events, options) => {
      const [request] = format.encode({ site: 'demo', sentAt: 1, events }, { to: '/', ...options })
      for (const payload of JSON.parse(request!.body).data) {
        expect(Object.keys(payload).filter(field => !known.has(field))).toEqual([])
        expect(Object.values(payload).every(value => typeof value === 'string')).toBe(true)
        expect(payload).toMatchObject({ tv: `okyaku-${library.version}`, p: 'web', e: expect.any(String) })
      }
    }),
  )
})
