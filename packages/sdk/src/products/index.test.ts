// @vitest-environment happy-dom
import type { Event } from '@okyaku/engine'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { captureProduct } from './index.ts'

const page = { url: 'https://shop.example/items/C-03', path: '/items/C-03', title: '', referrer: '' }
let recorded: Event[]

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  recorded = []
  document.head.innerHTML =
    '<script type="application/ld+json; charset=utf-8">{"@type":"Product","sku":"C-03"}</script>'
})
afterEach(() => void vi.useRealTimers())

const reported = (at: number, url = page.url): Event => ({
  id: 'e',
  name: 'view_item',
  at,
  visitor: 'v',
  session: 's',
  page: { ...page, url },
})

function start(viewedAt = Date.now()) {
  const tracked: unknown[][] = []
  const stop = captureProduct({
    page,
    viewedAt,
    track: (...event) => tracked.push(event),
    events: async since => recorded.filter(({ at }) => at >= since),
  })
  return { tracked, stop }
}

test('what the page describes is viewed', async () => {
  const { tracked } = start()
  await vi.advanceTimersByTimeAsync(1999)
  expect(tracked).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(tracked).toEqual([['view_item', { items: [{ item_id: 'C-03' }] }]])
})

test.each([
  ['a moment before', -100],
  ['at once', 0],
  ['a little later', 1900],
])('a page that reports it itself %s', async (_, ms) => {
  recorded = [reported(Date.now() + ms)]
  const { tracked } = start()
  await vi.advanceTimersByTimeAsync(5000)
  expect(tracked).toEqual([])
})

test('a page that has reported while this file was on its way', async () => {
  const viewedAt = Date.now() - 60_000
  recorded = [reported(viewedAt + 500)]
  const { tracked } = start(viewedAt)
  await vi.advanceTimersByTimeAsync(5000)
  expect(tracked).toEqual([])
})

test('what other pages have reported, or this one at an earlier visit, is another matter', async () => {
  recorded = [reported(Date.now() - 60_000), reported(Date.now(), 'https://shop.example/items/D-01')]
  const { tracked } = start()
  await vi.advanceTimersByTimeAsync(5000)
  expect(tracked).toHaveLength(1)
})

test('a page that is left before is not looked at', async () => {
  const { tracked, stop } = start()
  stop()
  expect(vi.getTimerCount()).toBe(0)
  await vi.advanceTimersByTimeAsync(5000)
  expect(tracked).toEqual([])
})

test('without JSON-LD, OpenGraph tells', async () => {
  const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`
  document.head.innerHTML =
    meta('og:type', 'product') +
    meta('og:title', 'Tea bowl') +
    meta('og:image', '/c-03.jpg') +
    meta('product:price:amount', '3,300') +
    meta('product:price:currency', 'JPY')
  const { tracked } = start()
  await vi.advanceTimersByTimeAsync(2000)
  expect(tracked).toEqual([
    [
      'view_item',
      {
        items: [{ item_id: '/items/C-03', item_name: 'Tea bowl', price: 3300 }],
        currency: 'JPY',
        value: 3300,
        image: 'https://shop.example/c-03.jpg',
      },
    ],
  ])
})

test.each([
  ['an article', 'article', '3300'],
  ['a product without a price', 'product', ''],
])('%s is no product', async (_, type, price) => {
  document.head.innerHTML = `<meta property="og:title" content="x"><meta property="og:type" content="${type}">
    <meta property="product:price:amount" content="${price}">`
  const { tracked } = start()
  await vi.advanceTimersByTimeAsync(2000)
  expect(tracked).toEqual([])
})
