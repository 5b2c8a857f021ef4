// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Stop } from '../browser.ts'
import { measureActiveTime } from './active-time.ts'
import { captureEngagement, type Stretch } from './engagement.ts'

let stops: Stop[] = []
let visibility = 'visible'

beforeEach(() => {
  vi.useFakeTimers()
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility as DocumentVisibilityState)
})
afterEach(() => {
  stops.forEach(stop => stop())
  stops = []
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function turn(state: 'visible' | 'hidden') {
  visibility = state
  document.dispatchEvent(new Event('visibilitychange'))
}

function start() {
  const active = measureActiveTime()
  stops.push(active.stop)
  return active
}

test('time out of sight does not count', () => {
  const active = start()
  vi.advanceTimersByTime(5000)
  turn('hidden')
  vi.advanceTimersByTime(60_000)
  turn('visible')
  vi.advanceTimersByTime(2000)
  expect(active.ms()).toBe(7000)
})

test('a minute after the last sign of life the visitor has gone for a coffee', () => {
  const active = start()
  vi.advanceTimersByTime(50_000)
  document.dispatchEvent(new Event('scroll'))
  vi.advanceTimersByTime(600_000)
  expect(active.ms()).toBe(110_000)
  document.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(1000)
  expect(active.ms()).toBe(111_000)
})

test('each stretch of reading is told once, however often the page hides', () => {
  const active = start()
  const stretches: Stretch[] = []
  const engagement = captureEngagement({
    activeMs: active.ms,
    deepest: () => 41.6,
    left: stretch => stretches.push(stretch),
  })
  stops.push(engagement.stop)
  vi.advanceTimersByTime(12_340)
  window.dispatchEvent(new Event('pagehide'))
  turn('hidden')
  turn('visible')
  vi.advanceTimersByTime(3000)
  expect(engagement.untold()).toBeGreaterThanOrEqual(3000)
  turn('hidden')
  expect(stretches.map(({ engaged_seconds }) => engaged_seconds)).toEqual([12.3, 3])
  expect(stretches[0]!.scrolled).toBe(42)
})
