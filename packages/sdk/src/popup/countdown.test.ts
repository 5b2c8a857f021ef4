import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startCountdown } from './countdown.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('calls when the time is over, once', () => {
  const done = vi.fn()
  startCountdown(6000, done)
  vi.advanceTimersByTime(5999)
  expect(done).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(done).toHaveBeenCalledTimes(1)
})

it('waits while anything holds it, then gives the whole time again', () => {
  const done = vi.fn()
  const countdown = startCountdown(6000, done)
  vi.advanceTimersByTime(5000)
  countdown.hold('pointer', true)
  countdown.hold('focus', true)
  countdown.hold('pointer', false)
  vi.advanceTimersByTime(60_000)
  expect(done).not.toHaveBeenCalled()
  countdown.hold('focus', false)
  vi.advanceTimersByTime(5999)
  expect(done).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(done).toHaveBeenCalledTimes(1)
})

it('does not begin again for what did not hold it', () => {
  const done = vi.fn()
  const countdown = startCountdown(6000, done)
  vi.advanceTimersByTime(5000)
  countdown.hold('hidden', false)
  vi.advanceTimersByTime(1000)
  expect(done).toHaveBeenCalledTimes(1)
})

it('never calls once stopped', () => {
  const done = vi.fn()
  startCountdown(6000, done).stop()
  vi.advanceTimersByTime(60_000)
  expect(done).not.toHaveBeenCalled()
})

it('does not take 30 days for no time at all', () => {
  const done = vi.fn()
  startCountdown(30 * 864e5, done)
  vi.advanceTimersByTime(60_000)
  expect(done).not.toHaveBeenCalled()
})
