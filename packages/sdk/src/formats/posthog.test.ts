import { expect, test } from 'vitest'
import { captureOf, format } from './posthog.ts'
import { library } from './shared/library.ts'
import { uuidOf } from './shared/uuid.ts'
import { pageView, purchase } from './testing/events.ts'

test('a batch is what the capture API documents', () => {
  const batch = { site: 'demo', sentAt: 1_795_000_001_000, events: [purchase] }
  const [request] = format.encode(batch, { to: 'https://eu.i.posthog.com/batch/', key: 'phc_key' })
  // Read as JSON whatever its type: so it needs no preflight, and leaves a closing page.
  expect(request).not.toHaveProperty('contentType')
  expect(JSON.parse(request!.body)).toEqual({
    api_key: 'phc_key',
    historical_migration: false,
    sent_at: '2026-11-18T11:06:41.000Z',
    batch: [
      {
        event: 'purchase',
        uuid: uuidOf(purchase.id),
        distinct_id: 'm-4711',
        timestamp: '2026-11-18T11:06:40.003Z',
        properties: {
          ...purchase.props,
          $current_url: 'https://shop.example/thanks',
          $pathname: '/thanks',
          $host: 'shop.example',
          $insert_id: purchase.id,
          $session_id: uuidOf(purchase.session),
          $device_id: purchase.visitor,
          $lib: 'okyaku',
          $lib_version: library.version,
          tier: 'core',
          $set: { tier: 'core' },
        },
      },
    ],
  })
})

test('who has not said who it is gets no profile, and is known by the visitor id', () => {
  const { distinct_id, properties } = captureOf(pageView)
  expect(distinct_id).toBe(pageView.visitor)
  expect(properties).toMatchObject({ $process_person_profile: false, title: '湯呑 – Shop' })
  expect(properties).not.toHaveProperty('$set')
})

test.each([
  ['page_view', '$pageview'],
  ['page_leave', '$pageleave'],
  ['constructor', 'constructor'],
])('%s is called %s', (name, called) => {
  expect(captureOf({ ...pageView, name }).event).toBe(called)
})
