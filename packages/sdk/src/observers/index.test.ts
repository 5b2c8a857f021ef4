// @vitest-environment happy-dom
import type { Capture } from '@okyaku/engine'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentPage } from '../browser.ts'
import { type Observers, startObservers } from './index.ts'

let taken: string[]
let observers: Observers
const page = window as unknown as { dataLayer?: unknown[] }

beforeEach(() => {
  taken = []
  document.body.innerHTML = '<form><input></form><a href="/a.pdf">a</a>'
})
afterEach(() => {
  observers.stop()
  delete page.dataLayer
  vi.restoreAllMocks()
})

function start(capture: unknown) {
  observers = startObservers({
    capture: capture as Capture,
    timeZone: undefined,
    track: name => void taken.push(name),
    events: async () => [],
    say: () => undefined,
  })
  observers.turnTo(currentPage(), 0)
}

const type = () =>
  document.querySelector('input')!.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
const download = () => document.querySelector('a')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))

test('listens to what the config asks for, and to nothing else', () => {
  const listened = vi.spyOn(document, 'addEventListener')
  start({ downloads: true, forms: false })
  expect(listened.mock.calls.map(([name]) => name)).toEqual(['click', 'auxclick'])
  download()
  type()
  expect(taken).toEqual(['file_download'])
})

test.each([{ downloads: 'yes', forms: 1, dataLayer: {}, copy: {}, checkIn: true, events: {} }, {}])(
  'what cannot be meant is off: %o',
  capture => {
    start(capture)
    page.dataLayer?.push({ event: 'share' })
    download()
    type()
    expect(taken).toEqual([])
  },
)

test('the next page of a site that loads none begins anew, but reads the data layer once', () => {
  page.dataLayer = [{ event: 'share' }]
  start({ forms: true, dataLayer: true, events: [{ event: 'seen', on: 'page', path: '*' }] })
  type()
  type()
  observers.turnTo(currentPage(), 1)
  type()
  expect(taken).toEqual(['share', 'seen', 'form_start', 'seen', 'form_start'])
})

test('leaves nothing behind', () => {
  start({ forms: true, downloads: true, dataLayer: true })
  observers.stop()
  expect('dataLayer' in page).toBe(false)
  type()
  download()
  expect(taken).toEqual([])
})
