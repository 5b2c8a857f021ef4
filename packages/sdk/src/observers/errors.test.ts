// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Stop } from '../browser.ts'
import { captureErrors } from './errors.ts'

let counts: unknown[]
let stop: Stop

beforeEach(() => {
  vi.useFakeTimers()
  counts = []
  stop = captureErrors((name, props) =>
    counts.push(name === 'exception' && (props as { count: number }).count),
  )
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const fail = (message = 'x is not a function') => window.dispatchEvent(new ErrorEvent('error', { message }))

test('errors that come together are counted together, and less often as they go on', () => {
  fail()
  fail()
  window.dispatchEvent(new Event('unhandledrejection'))
  vi.advanceTimersByTime(1000)
  expect(counts).toEqual([3])
  fail()
  vi.advanceTimersByTime(1999)
  expect(counts).toEqual([3])
  vi.advanceTimersByTime(1)
  expect(counts).toEqual([3, 1])
})

test('a browser’s note about drawing is none', () => {
  fail('ResizeObserver loop completed with undelivered notifications.')
  vi.advanceTimersByTime(1000)
  expect(counts).toEqual([])
})

test('a page that is left tells what it has', () => {
  fail()
  window.dispatchEvent(new Event('pagehide'))
  expect(counts).toEqual([1])
  fail()
  stop()
  expect(counts).toEqual([1, 1])
  fail()
  expect(vi.getTimerCount()).toBe(0)
  expect(counts).toEqual([1, 1])
})
