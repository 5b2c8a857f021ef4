import type { CoreSegmentEvent } from '@segment/analytics-core'
import { expect, test } from 'vitest'
import { format, messageOf } from './segment.ts'
import { library } from './shared/library.ts'
import { pageView, purchase } from './testing/events.ts'

test('a batch is what the tracking API documents: key and time outside, calls inside', () => {
  const [request, ...more] = format.encode(
    { site: 'demo', sentAt: 1_795_000_001_000, events: [pageView, purchase] },
    { to: 'https://api.segment.io/v1/batch', key: 'write-key' },
  )
  expect(more).toEqual([])
  const { batch, ...rest } = JSON.parse(request!.body)
  expect(rest).toEqual({ writeKey: 'write-key', sentAt: '2026-11-18T11:06:41.000Z' })
  expect(batch).toEqual([
    {
      type: 'page',
      name: '湯呑 – Shop',
      messageId: pageView.id,
      timestamp: '2026-11-18T11:06:40.002Z',
      anonymousId: pageView.visitor,
      properties: pageView.page,
      context: {
        library,
        sessionId: pageView.session,
        page: pageView.page,
        traits: { tier: 'light' },
      },
    },
    {
      type: 'track',
      event: 'purchase',
      messageId: purchase.id,
      timestamp: '2026-11-18T11:06:40.003Z',
      anonymousId: purchase.visitor,
      userId: 'm-4711',
      properties: purchase.props,
      context: {
        library,
        sessionId: purchase.session,
        page: purchase.page,
        traits: { tier: 'core' },
      },
    },
  ])
})

test('it goes out without a preflight, as the key is in the body', () => {
  const [request] = format.encode({ site: '', sentAt: 0, events: [pageView] }, { to: '/', key: 'k' })
  expect(request).not.toHaveProperty('contentType')
  expect(request).not.toHaveProperty('headers')
})

test("a call is what Segment's own library makes of one", () => {
  const call: CoreSegmentEvent = messageOf({ id: 'i', name: 'search', at: 0, visitor: 'v', session: 's' })
  expect(call).toEqual({
    type: 'track',
    event: 'search',
    messageId: 'i',
    timestamp: '1970-01-01T00:00:00.000Z',
    anonymousId: 'v',
    properties: {},
    context: { library, sessionId: 's' },
  })
})
