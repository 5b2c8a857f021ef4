// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentPage, type Stop } from '../browser.ts'
import { captureDownloads } from './downloads.ts'
import { captureOutbound } from './outbound.ts'

let taken: [string, Record<string, unknown>][]
let stop: Stop | undefined
const take = (name: string, props?: object) => taken.push([name, props as Record<string, unknown>])

beforeEach(() => {
  taken = []
  ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://www.shop.example/a',
  )
})
afterEach(() => stop?.())

/** Clicks on what is in the link, where something is. */
function follow(html: string, event = new MouseEvent('click', { bubbles: true, composed: true })) {
  document.body.innerHTML = html
  const link = document.body.firstElementChild!
  link.addEventListener('click', event => event.preventDefault())
  ;(link.firstElementChild ?? link).dispatchEvent(event)
}

test('a link to a file is a download, as GA4 tells it', () => {
  stop = captureDownloads(take)
  follow('<a href="/files/Care.PDF?v=2" id="care" class="big link"> <b>How to care</b></a>')
  expect(taken).toEqual([
    [
      'file_download',
      {
        file_name: '/files/Care.PDF',
        file_extension: 'pdf',
        link_text: 'How to care',
        link_url: 'https://www.shop.example/files/Care.PDF?v=2',
        link_domain: 'www.shop.example',
        link_id: 'care',
        link_classes: 'big link',
      },
    ],
  ])
})

test.each([
  ['<a href="/make?order=1" download="order.html">x</a>', 1],
  ['<a href="/make?file=a.pdf">x</a>', 0],
  ['<a href="/page.html">x</a>', 0],
  ['<a>a.pdf</a>', 0],
])('%s: %i', (html, count) => {
  stop = captureDownloads(take)
  follow(html)
  expect(taken).toHaveLength(count)
})

test.each([
  ['https://blog.example/post', 1],
  ['https://myshop.example/', 1],
  ['https://pay.example/cart', 0],
  ['https://card.pay.example/cart', 0],
  ['https://shop.example/', 0],
  ['https://blog.shop.example/', 0],
  ['/story', 0],
  ['mailto:a@b.example', 0],
  ['javascript:void(0)', 0],
])('a link to %s: %i', (href, count) => {
  stop = captureOutbound({ except: ['pay.example'] }, currentPage(), take)
  follow(`<a href="${href}">x</a>`)
  expect(taken).toHaveLength(count)
})

test('a link to another site is a click that leads out, also by the middle button', () => {
  stop = captureOutbound(true, currentPage(), take)
  follow(
    '<a href="https://blog.example/post">x</a>',
    new MouseEvent('auxclick', { bubbles: true, button: 1 }),
  )
  expect(taken).toEqual([
    ['click', { outbound: true, link_url: 'https://blog.example/post', link_domain: 'blog.example' }],
  ])
})

test('the menu of the other button follows nothing', () => {
  stop = captureOutbound(true, currentPage(), take)
  follow('<a href="https://blog.example/">x</a>', new MouseEvent('auxclick', { bubbles: true, button: 2 }))
  expect(taken).toEqual([])
})

test('hears nothing after its stop', () => {
  captureDownloads(take)()
  captureOutbound(true, currentPage(), take)()
  follow('<a href="https://blog.example/a.pdf">x</a>')
  expect(taken).toEqual([])
})
