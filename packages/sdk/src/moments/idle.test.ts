// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Stop } from '../browser.ts'
import { observeIdle } from './idle.ts'

let told: number[]
let stop: Stop
let visibility: DocumentVisibilityState

beforeEach(() => {
  vi.useFakeTimers()
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  told = []
  stop = observeIdle([30_000, 10_000], ms => told.push(ms))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const live = (sign = 'pointermove') => document.dispatchEvent(new Event(sign))

function turn(state: DocumentVisibilityState) {
  visibility = state
  document.dispatchEvent(new Event('visibilitychange'))
}

test('each time is told once, the shorter first', () => {
  vi.advanceTimersByTime(9999)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([10_000])
  vi.advanceTimersByTime(60_000)
  live()
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([10_000, 30_000])
})

test.each(['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel', 'touchstart', 'touchmove'])(
  'a %s is a sign of life',
  sign => {
    for (let n = 0; n < 10; n++) {
      vi.advanceTimersByTime(6000)
      live(sign)
    }
    expect(told).toEqual([])
    vi.advanceTimersByTime(10_000)
    expect(told).toEqual([10_000])
  },
)

test('out of sight, nobody is idle, and who comes back begins anew', () => {
  vi.advanceTimersByTime(9000)
  turn('hidden')
  vi.advanceTimersByTime(600_000)
  turn('visible')
  vi.advanceTimersByTime(9000)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([10_000])
})

test('tells nothing after its stop, and leaves no timer', () => {
  stop()
  expect(vi.getTimerCount()).toBe(0)
  turn('visible')
  live()
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
})
