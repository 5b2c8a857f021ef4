import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadFormat } from './index.ts'
import { anyEvents } from './testing/events.ts'
import { readings } from './testing/readings.ts'

const endpoint = {
  to: '/in',
  key: 'k',
  map: { key: 'id', 'who.a': 'visitor', what: '={{name}} {{props.x}}' },
}

test.each(Object.entries(readings).filter(([name]) => name !== 'okyaku'))(
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
