import type { Endpoint, Event, WireFormat } from '@okyaku/engine'
import { expect, type Page, test } from '@playwright/test'
import { HTTP } from 'cloudevents'
import { readings } from './testing/readings.ts'
import { type Received, serveShop, serveSystems } from './testing/systems.ts'

type Face = {
  identify(member: string): void
  track(name: string, props: object): void
  stop(): void
}

/** Those of other systems stand on another origin; our own collector and relays do not. */
const endpointsAt = (systems: string): Endpoint[] => [
  { to: '/in/okyaku', format: 'okyaku' },
  { to: '/in/ga4', format: 'ga4', key: 'G-12345' },
  { to: '/in/segment', format: 'segment', key: 'write-key' },
  { to: `${systems}/in/amplitude`, format: 'amplitude', key: 'api-key' },
  { to: `${systems}/in/posthog`, format: 'posthog', key: 'phc_key' },
  { to: `${systems}/in/snowplow`, format: 'snowplow', vendor: 'com.example' },
  { to: `${systems}/in/cloudevents`, format: 'cloudevents' },
  { to: `${systems}/in/webhook`, format: 'webhook', map: { key: 'id', 'what.name': 'name' } },
]

const formatOf = ({ path }: Received) => /^\/in\/(\w+)/.exec(path)?.[1] as WireFormat

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => 'okyaku' in window)
  await page.evaluate(() => {
    const { okyaku } = window as unknown as { okyaku: Face }
    okyaku.track('search', { search_term: '湯呑', filters: 'x'.repeat(2000) })
    okyaku.identify('m-4711')
    okyaku.track('purchase', { value: 4200, currency: 'JPY', items: [{ item_id: 'T-12' }] })
  })
}

const names = ['session_start', 'page_view', 'search', 'purchase']

test('every system gets every event once, in its own format, from one tag', async ({ page }) => {
  const systems = await serveSystems()
  const shop = await serveShop(() => ({ site: { id: 'demo' }, sync: endpointsAt(systems.url) }))
  const all = () => [...shop.received, ...systems.received].filter(({ method }) => method === 'POST')
  const keysAt = (format: WireFormat) =>
    all()
      .filter(one => formatOf(one) === format && one.status === 200)
      .flatMap(({ body }) => readings[format].keys(JSON.parse(body)))
  try {
    await visit(page, shop.url)
    const formats = Object.keys(readings) as WireFormat[]
    await expect
      .poll(() => formats.map(format => [format, keysAt(format).length]), { timeout: 30_000 })
      .toEqual(formats.map(format => [format, names.length]))

    const events: Event[] = all()
      .filter(one => formatOf(one) === 'okyaku' && one.status === 200)
      .flatMap(({ body }) => JSON.parse(body).events)
    expect(events.map(({ name }) => name)).toEqual(names)
    for (const format of formats) {
      const { keyOf = id => id } = readings[format]
      expect(keysAt(format), format).toEqual(events.map(({ id }) => keyOf(id)))
    }

    // What was turned away first came again under the same keys.
    for (const { body, ...one } of all().filter(({ status }) => status === 503)) {
      const keys = readings[formatOf(one as Received)].keys(JSON.parse(body))
      expect(keysAt(formatOf(one as Received))).toEqual(expect.arrayContaining(keys))
    }
    const batches = systems.received.filter(one => one.method === 'POST' && formatOf(one) === 'cloudevents')
    for (const { type, body } of batches) {
      const read = HTTP.toEvent({ headers: { 'content-type': type }, body })
      expect([read].flat()).not.toEqual([])
    }
    // As docs/endpoints.md has it: the others are plain text, and asked for no permission.
    const asked = systems.received.filter(({ method }) => method === 'OPTIONS').map(formatOf)
    expect([...new Set(asked)].sort()).toEqual(['amplitude', 'cloudevents', 'snowplow'])
    // Nobody has said that other systems read compressed bodies, of which GA4's would not even complain.
    const packed = all().filter(({ encoding }) => encoding !== '')
    expect([...new Set(packed.map(formatOf))]).toEqual(['okyaku'])
    expect(all().find(one => formatOf(one) === 'ga4')!.path).toBe('/in/ga4?measurement_id=G-12345')
  } finally {
    await page.close()
    await Promise.all([shop.close(), systems.close()])
  }
})
