import type { WireFormat } from '@okyaku/engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadFormat } from './index.ts'
import { uuidOf } from './shared/uuid.ts'
import { anyEvents } from './testing.ts'

// biome-ignore lint/suspicious/noExplicitAny: what a server would find in the body.
type Body = any

interface Reading {
  /** What the system knows duplicates by, of every event in a body. */
  keys(body: Body): string[]
  /** That of an event. */
  keyOf?(id: string): string
}

const readings: Record<Exclude<WireFormat, 'okyaku'>, Reading> = {
  segment: { keys: ({ batch }) => batch.map((call: Body) => call.messageId) },
  ga4: { keys: ({ events }) => events.map((event: Body) => event.params.okyaku_id) },
  amplitude: { keys: ({ events }) => events.map((event: Body) => event.insert_id) },
  posthog: { keys: ({ batch }) => batch.map((capture: Body) => capture.uuid), keyOf: uuidOf },
  snowplow: { keys: ({ data }) => data.map((payload: Body) => payload.eid), keyOf: uuidOf },
  cloudevents: { keys: list => list.map((event: Body) => event.id) },
  webhook: { keys: list => list.map((fields: Body) => fields.key) },
}

const endpoint = {
  to: '/in',
  key: 'k',
  map: { key: 'id', 'who.a': 'visitor', what: '={{name}} {{props.x}}' },
}

test.each(Object.entries(readings))(
  '%s has every event exactly once, under its id, whatever it holds',
  async (name, { keys, keyOf = id => id }) => {
    const format = (await loadFormat(name))!
    const options = fc.record({ vendor: fc.constantFrom('com.example', undefined), base64: fc.boolean() })
    fc.assert(
      fc.property(anyEvents, options, fc.double(), (events, options, sentAt) => {
        const { vendor, ...rest } = options
        const wanted = { ...endpoint, ...rest, ...(vendor && { vendor }) }
        const requests = format.encode({ site: 'demo', sentAt, events }, wanted)
        const ids = events.map(({ id }) => id)
        expect(requests.flatMap(request => request.ids)).toEqual(ids)
        for (const request of requests) {
          expect(keys(JSON.parse(request.body))).toEqual(request.ids.map(keyOf))
          expect(request.ids.length).toBeLessThanOrEqual(format.most ?? Number.POSITIVE_INFINITY)
        }
        expect(new Set(ids.map(keyOf)).size).toBe(ids.length)
      }),
      { numRuns: 150 },
    )
  },
)

test.each(['mixpanel', 'constructor', {}, null, 7])('%j is no format', async wanted => {
  expect(await loadFormat(wanted)).toBeUndefined()
})
