// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stop } from '../browser.ts'
import { captureDataLayer } from './data-layer.ts'

const page = window as unknown as { dataLayer?: unknown[] }
let taken: unknown[][] = []
let stop: Stop | undefined

beforeEach(() => {
  taken = []
})
afterEach(() => {
  stop?.()
  delete page.dataLayer
})

const start = (name?: string) => {
  stop = captureDataLayer(name, (...event) => taken.push(event))
}

/** As Google's snippet has it: it pushes its `arguments`. */
function gtag(..._: unknown[]) {
  // biome-ignore lint/complexity/noArguments: that is the form to be read
  page.dataLayer!.push(arguments)
}

test('takes both forms, pushed before and after', () => {
  page.dataLayer = []
  gtag('js', new Date())
  gtag('event', 'view_item', { item_id: 'T-12' })
  start()
  page.dataLayer.push({ event: 'add_to_cart', ecommerce: { value: 3, items: [] } }, { ecommerce: null })
  page.dataLayer.push({ event: 'sign_up', method: 'newsletter' })
  gtag('event', 'share')
  expect(taken).toEqual([
    ['view_item', { item_id: 'T-12' }],
    ['add_to_cart', { value: 3, items: [] }],
    ['sign_up', { method: 'newsletter' }],
    ['share', {}],
  ])
})

test('leaves out what is recorded already or meant for Google', () => {
  page.dataLayer = []
  start()
  gtag('event', 'page_view')
  gtag('config', 'G-1')
  page.dataLayer.push({ event: 'gtm.js' }, null, 'text', { event: 1 }, { nothing: true })
  expect(taken).toEqual([])
})

test('leaves out what is said to Google’s tags beside the event', () => {
  page.dataLayer = []
  start()
  gtag('event', 'share', { method: 'mail', send_to: 'G-1', event_callback: () => 1, event_timeout: 9 })
  const item = { event: 'purchase', value: 3, 'gtm.uniqueEventId': 7, eventCallback: () => 1, user_data: {} }
  page.dataLayer.push(item)
  expect(taken).toEqual([
    ['share', { method: 'mail' }],
    ['purchase', { value: 3 }],
  ])
})

test('reads the array that the config names', () => {
  const other = window as unknown as { shopLayer?: unknown[] }
  other.shopLayer = [{ event: 'share' }]
  start('shopLayer')
  expect(taken).toEqual([['share', {}]])
  delete other.shopLayer
})

test('what is pushed still arrives, also in a push that Tag Manager has patched', () => {
  page.dataLayer = []
  const seen: unknown[] = []
  page.dataLayer.push = (...items) => seen.push(...items)
  start()
  const item = { event: 'share' }
  expect(page.dataLayer.push(item)).toBe(1)
  expect(seen).toEqual([item])
})

test('puts everything back', () => {
  start()
  expect(page.dataLayer).toHaveLength(0)
  stop!()
  expect('dataLayer' in page).toBe(false)

  const own = () => 0
  page.dataLayer = Object.assign([], { push: own })
  start()
  stop!()
  expect(page.dataLayer.push).toBe(own)
})

test('leaves a later patch in place, and hears nothing through it', () => {
  page.dataLayer = []
  start()
  const { push } = page.dataLayer
  const theirs = (...items: unknown[]) => push(...items)
  page.dataLayer.push = theirs
  stop!()
  page.dataLayer.push({ event: 'share' })
  expect(page.dataLayer.push).toBe(theirs)
  expect(taken).toEqual([])
})
