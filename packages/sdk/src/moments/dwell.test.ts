// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { observeDwell } from './dwell.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function start(...times: number[]) {
  const told: number[] = []
  /** Active milliseconds, which the clock runs ahead of. */
  const active = { ms: 0 }
  const stop = observeDwell(
    times,
    () => active.ms,
    ms => told.push(ms),
  )
  const pass = (ms: number, isActive = true) => {
    if (isActive) active.ms += ms
    vi.advanceTimersByTime(ms)
  }
  return { told, pass, stop }
}

test('dwelling is told once per threshold, in active time', () => {
  const { told, pass, stop } = start(20_000, 5000)
  pass(6000)
  expect(told).toEqual([5000])
  pass(60_000, false)
  expect(told).toEqual([5000])
  pass(15_000)
  expect(told).toEqual([5000, 20_000])
  expect(vi.getTimerCount()).toBe(0)
  stop()
})

test('what has passed while the file was on its way counts', () => {
  const told: number[] = []
  observeDwell(
    [5000, 9000],
    () => 7000,
    ms => told.push(ms),
  )()
  expect(told).toEqual([5000])
})

test('tells nothing after its stop', () => {
  const { told, pass, stop } = start(5000)
  stop()
  pass(6000)
  expect(told).toEqual([])
})
