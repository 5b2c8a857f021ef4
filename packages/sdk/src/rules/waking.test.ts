import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWaking } from './waking.ts'

const LONGEST = 2 ** 31 - 1
const day = 24 * 60 * 60 * 1000

/** What is due, and what a browser would do about it. */
function setUp() {
  const due: number[] = []
  const woken: number[] = []
  const page = { isVisible: true, shown: (): unknown => undefined, isAnswered: true }
  const waking = createWaking({
    wakesAt: () => due[0],
    wake() {
      woken.push(Date.now())
      if (page.isAnswered) due.shift()
    },
    now: () => Date.now(),
    browser: {
      isVisible: () => page.isVisible,
      later(fn, ms) {
        const timer = setTimeout(fn, Math.min(ms, LONGEST))
        return () => clearTimeout(timer)
      },
      onVisible(fn) {
        page.shown = () => fn(false)
        return () => {
          page.shown = () => undefined
        }
      },
    },
  })
  return { waking, due, woken, page }
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

test('wakes at each moment that is due, and sets no timer for none', () => {
  const { waking, due, woken } = setUp()
  waking.set()
  expect(vi.getTimerCount()).toBe(0)
  due.push(5000, 20_000)
  waking.set()
  vi.advanceTimersByTime(60_000)
  expect(woken).toEqual([5000, 20_000])
  expect(vi.getTimerCount()).toBe(0)
})

test('one timer, for the nearest', () => {
  const { waking, due, woken } = setUp()
  due.push(20_000)
  waking.set()
  waking.set()
  due.unshift(5000)
  waking.set()
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(5000)
  expect(woken).toEqual([5000])
  due.length = 0
  waking.set()
  vi.advanceTimersByTime(60_000)
  expect(woken).toEqual([5000])
})

test('waits for longer than a browser can', () => {
  const { waking, due, woken } = setUp()
  due.push(60 * day)
  waking.set()
  vi.advanceTimersByTime(60 * day - 1)
  expect(woken).toEqual([])
  vi.advanceTimersByTime(1)
  expect(woken).toEqual([60 * day])
})

test('out of sight it waits until the visitor comes back', () => {
  const { waking, due, woken, page } = setUp()
  due.push(5000)
  waking.set()
  page.isVisible = false
  vi.advanceTimersByTime(60_000)
  expect(woken).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
  page.isVisible = true
  page.shown()
  vi.advanceTimersByTime(0)
  expect(woken).toEqual([60_000])
})

test('what stays due is asked for once a second, not without end', () => {
  const { waking, due, woken, page } = setUp()
  page.isAnswered = false
  due.push(0)
  waking.set()
  vi.advanceTimersByTime(3000)
  expect(woken).toEqual([0, 1000, 2000, 3000])
})

test('stopped, it sets no timer any more', () => {
  const { waking, due, woken, page } = setUp()
  due.push(5000)
  waking.set()
  waking.stop()
  waking.set()
  page.shown()
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect(woken).toEqual([])
})
