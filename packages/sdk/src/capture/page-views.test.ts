// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Stop } from '../browser.ts'
import { capturePageViews, isSamePage } from './page-views.ts'

let stop: Stop
let views: { path: string; title: string; referrer: string }[]

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/start')
  views = []
  stop = capturePageViews(({ path, title, referrer }) => views.push({ path, title, referrer }))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const paths = () => views.map(({ path }) => path)

test('tells the loaded page at once', () => {
  expect(paths()).toEqual(['/start'])
})

test('tells a pushed page with its title, and where it came from', () => {
  history.pushState(null, '', '/next')
  document.title = 'Next'
  vi.runAllTimers()
  expect(views[1]).toMatchObject({
    path: '/next',
    title: 'Next',
    referrer: expect.stringMatching(/\/start$/),
  })
})

test('tells a redirect once, and an unchanged address never', () => {
  history.pushState(null, '', '/old')
  history.replaceState(null, '', '/new')
  vi.runAllTimers()
  history.replaceState({ scroll: 100 }, '', '/new')
  vi.runAllTimers()
  expect(paths()).toEqual(['/start', '/new'])
})

test('tells a page that comes back out of the cache', () => {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(paths()).toEqual(['/start', '/start'])
})

test('puts the history back', () => {
  stop()
  expect(Object.hasOwn(history, 'pushState')).toBe(false)
  expect(Object.hasOwn(history, 'replaceState')).toBe(false)
})

test('leaves a later patch in place, and hears nothing through it', () => {
  const ours = history.pushState
  const theirs: typeof ours = (...args) => ours.apply(history, args)
  history.pushState = theirs
  stop()
  history.pushState(null, '', '/later')
  vi.runAllTimers()
  expect(history.pushState).toBe(theirs)
  expect(location.pathname).toBe('/later')
  expect(paths()).toEqual(['/start'])
  Reflect.deleteProperty(history, 'pushState')
})

test.each([
  ['/a', '/a#reviews', true],
  ['/a#x', '/a#y', true],
  ['/#/cart', '/#/checkout', false],
  ['/#!cart', '/', false],
  ['/a', '/a?color=red', false],
])('%s and %s', (a, b, same) => {
  expect(isSamePage(a, b)).toBe(same)
})
