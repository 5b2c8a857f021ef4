import { expect, test } from 'vitest'
import { isoOf } from './iso.ts'

test.each([
  [1_795_000_000_123, '2026-11-18T11:06:40.123Z'],
  [Number.NaN, '1970-01-01T00:00:00.000Z'],
  [Number.POSITIVE_INFINITY, '+275760-09-13T00:00:00.000Z'],
  [-1e300, '-271821-04-20T00:00:00.000Z'],
])('%s is %s', (ms, iso) => {
  expect(isoOf(ms)).toBe(iso)
})
