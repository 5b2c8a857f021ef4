import type { BaseEvent, Payload } from '@amplitude/analytics-types'
import { expect, test } from 'vitest'
import { eventOf, format } from './amplitude.ts'
import { library } from './shared/library.ts'
import { pageView, purchase } from './testing/events.ts'

test('an upload is what HTTP V2 documents', () => {
  const batch = { site: 'demo', sentAt: 1_795_000_001_000, events: [purchase] }
  const [request] = format.encode(batch, { to: 'https://api2.amplitude.com/2/httpapi', key: 'api-key' })
  expect(request!.contentType).toBe('application/json')
  const payload: Payload = JSON.parse(request!.body)
  expect(payload).toEqual({
    api_key: 'api-key',
    client_upload_time: '2026-11-18T11:06:41.000Z',
    options: { min_id_length: 1 },
    events: [
      {
        event_type: 'purchase',
        insert_id: purchase.id,
        time: purchase.at,
        user_id: 'm-4711',
        device_id: purchase.visitor,
        session_id: 1_795_000_000_001,
        platform: 'Web',
        library: `okyaku/${library.version}`,
        user_properties: { tier: 'core' },
        event_properties: {
          '[Amplitude] Page Location': 'https://shop.example/thanks',
          '[Amplitude] Page Path': '/thanks',
          ...purchase.props,
        },
      },
    ],
  })
})

test('a page view is the one that its reports on the web count', () => {
  const event: BaseEvent = eventOf(pageView)
  expect(event.event_type).toBe('[Amplitude] Page Viewed')
  expect(event.event_properties).toEqual({
    '[Amplitude] Page Location': pageView.page!.url,
    '[Amplitude] Page Path': '/items/T-12',
    '[Amplitude] Page Title': '湯呑 – Shop',
    referrer: 'https://search.example/',
  })
  expect(event).not.toHaveProperty('user_id')
})
