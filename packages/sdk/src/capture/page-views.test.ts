// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onHistory } from '../browser.ts'
import { capturePageViews, isSamePage, type PageViews } from './page-views.ts'

let told: PageViews
let views: { path: string; title: string; referrer: string; at: number }[]
let left: number
let visibility: DocumentVisibilityState

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(1000)
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  history.replaceState(null, '', '/start')
  document.title = 'Start'
  views = []
  left = 0
  told = capturePageViews({
    onAddress: onHistory,
    left: () => left++,
    viewed: ({ path, title, referrer }, at) => views.push({ path, title, referrer, at }),
  })
})
afterEach(() => {
  told.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const paths = () => views.map(({ path }) => path)

test('tells the loaded page at once', () => {
  expect(paths()).toEqual(['/start'])
})

test('tells a pushed page with its title, and where it came from', () => {
  history.pushState(null, '', '/next')
  document.title = 'Next'
  vi.advanceTimersByTime(0)
  expect(views[1]).toEqual({
    path: '/next',
    title: 'Next',
    referrer: expect.stringMatching(/\/start$/),
    at: 1000,
  })
  expect(left).toBe(1)
})

test('waits for a title that has to be fetched, and tells when the address changed', () => {
  history.pushState(null, '', '/next')
  vi.advanceTimersByTime(400)
  expect(paths()).toEqual(['/start'])
  expect(left).toBe(1)
  document.title = 'Next'
  vi.advanceTimersByTime(100)
  expect(views[1]).toMatchObject({ title: 'Next', at: 1000 })
})

test('waits a second for a title that stays the same', () => {
  history.pushState(null, '', '/next')
  vi.advanceTimersByTime(999)
  expect(paths()).toEqual(['/start'])
  vi.advanceTimersByTime(51)
  expect(views[1]).toMatchObject({ path: '/next', title: 'Start', at: 1000 })
})

test('a title that stood before the address is taken soon', () => {
  document.title = 'Next'
  history.pushState(null, '', '/next')
  vi.advanceTimersByTime(150)
  expect(views[1]).toMatchObject({ path: '/next', title: 'Next' })
})

test('is told before what happens on it, before it is left, and before it is hidden', () => {
  history.pushState(null, '', '/a')
  vi.advanceTimersByTime(10)
  told.settle()
  expect(paths()).toEqual(['/start', '/a'])
  history.pushState(null, '', '/b')
  vi.advanceTimersByTime(10)
  history.pushState(null, '', '/c')
  expect(paths()).toEqual(['/start', '/a', '/b'])
  vi.advanceTimersByTime(10)
  visibility = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(paths()).toEqual(['/start', '/a', '/b', '/c'])
  vi.runAllTimers()
  expect(paths()).toHaveLength(4)
})

test('whatever happens on a page has the page before it as its referrer', () => {
  history.pushState(null, '', '/next')
  vi.runAllTimers()
  expect(told.page()).toMatchObject({ path: '/next', referrer: expect.stringMatching(/\/start$/) })
})

test('tells a redirect once, and an unchanged address never', () => {
  history.pushState(null, '', '/old')
  history.replaceState(null, '', '/new')
  vi.advanceTimersByTime(10)
  history.replaceState(null, '', '/newest')
  vi.runAllTimers()
  history.replaceState({ scroll: 100 }, '', '/newest')
  vi.runAllTimers()
  expect(paths()).toEqual(['/start', '/newest'])
  expect(left).toBe(1)
})

test('tells a page that comes back out of the cache', () => {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(paths()).toEqual(['/start', '/start'])
})

test('puts the history back', () => {
  told.stop()
  expect(Object.hasOwn(history, 'pushState')).toBe(false)
  expect(Object.hasOwn(history, 'replaceState')).toBe(false)
})

test('leaves a later patch in place, and hears nothing through it', () => {
  const ours = history.pushState
  const theirs: typeof ours = (...args) => ours.apply(history, args)
  history.pushState = theirs
  told.stop()
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
