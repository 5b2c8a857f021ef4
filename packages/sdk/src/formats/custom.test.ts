import { expect, test } from 'vitest'
import type { Options } from '../start.ts'
import type { Format, FormatFunction } from './format.ts'
import { loadFormat } from './index.ts'
import { pageView, purchase } from './testing/events.ts'

const batch = { site: 'demo', sentAt: 7, events: [pageView, purchase] }
const encode = async (own: Format | FormatFunction) => (await loadFormat(own))!.encode(batch, { to: '/in' })

test('a function makes the body, as anything that JSON can hold', async () => {
  const requests = await encode((events, { site, sentAt }) => [site, sentAt, events.length])
  expect(requests).toEqual([{ body: '["demo",7,2]', ids: [pageView.id, purchase.id] }])
})

test('in a config, TypeScript knows what it is handed', async () => {
  const { config } = {
    config: { sync: [{ to: '/in', format: (events, { site }) => ({ site, first: events[0]?.name }) }] },
  } satisfies Options
  const [request] = await encode(config.sync[0]!.format)
  expect(JSON.parse(request!.body)).toEqual({ site: 'demo', first: 'page_view' })
})

test('or as text', async () => {
  const requests = await encode(events => events.map(({ name }) => name).join())
  expect(requests).toEqual([{ body: 'page_view,purchase', ids: [pageView.id, purchase.id] }])
})

/** One request for every event, as a class of the site's. */
class OneByOne implements Format {
  most = 5
  encode({ events }: { events: readonly { id: string }[] }) {
    return events.map(({ id }) => ({ body: id, contentType: 'text/csv', ids: [id] }))
  }
  rejected = (answer: string) => [{ id: answer, reason: String(this.most) }]
}

test('a whole format keeps all that it can do', async () => {
  const format = (await loadFormat(new OneByOne()))!
  expect(format.most).toBe(5)
  expect(format.rejected!('x', [])).toEqual([{ id: 'x', reason: '5' }])
  expect(format.encode(batch, { to: '/in' })).toEqual([
    { body: pageView.id, contentType: 'text/csv', ids: [pageView.id] },
    { body: purchase.id, contentType: 'text/csv', ids: [purchase.id] },
  ])
})

test('an event that its code stumbles over holds up no other', async () => {
  const requests = await encode(events => events.map(({ props }) => (props as { value: number }).value))
  expect(requests).toEqual([{ body: '[4200]', ids: [purchase.id] }])
})
