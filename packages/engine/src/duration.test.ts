import { describe, expect, it } from 'vitest'
import { parseDuration } from './duration.ts'

describe('a duration', () => {
  it.each([
    ['30 seconds', 30_000],
    ['1 minute', 60_000],
    ['1.5 hours', 5_400_000],
    ['14 days', 1_209_600_000],
    ['1 week', 604_800_000],
    ['0 days', 0],
  ])('%s is so many milliseconds', (words, ms) => {
    expect(parseDuration(words)).toBe(ms)
  })

  it.each([
    '',
    '14',
    'days',
    '14days',
    '14  days',
    '-1 day',
    '1 month',
    '1 Day',
    ' 1 day',
    '1e3 days',
    '1. day',
    14,
    null,
    ['1 day'],
  ])('%j is none', words => {
    expect(parseDuration(words)).toBeUndefined()
  })
})
