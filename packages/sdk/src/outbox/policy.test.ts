import { expect, test } from 'vitest'
import { backoff, LONGEST_WAIT } from './policy.ts'

test('waits double up to half a minute, with full jitter', () => {
  expect([1, 2, 3, 4].map(failures => backoff(failures, 1))).toEqual([1000, 2000, 4000, 8000])
  expect(backoff(50, 1)).toBe(LONGEST_WAIT)
  expect(backoff(50, 0)).toBe(0)
})
