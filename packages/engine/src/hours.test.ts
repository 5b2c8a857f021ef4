import { describe, expect, it } from 'vitest'
import { clockOf, covers, endOf, parseHours, timeOfDay } from './hours.ts'
import { day, hour, minute } from './testing/moments.ts'
import { createZone } from './zone.ts'

const at = (words: string) => Date.parse(words)

describe('hours', () => {
  it.each([
    ['09:00-18:00', '08:59', false],
    ['09:00-18:00', '09:00', true],
    ['09:00-18:00', '17:59', true],
    ['09:00-18:00', '18:00', false],
    ['23:00-07:00', '22:59', false],
    ['23:00-07:00', '23:00', true],
    ['23:00-07:00', '00:00', true],
    ['23:00-07:00', '07:00', false],
    ['12:00-24:00', '23:59', true],
    ['00:00-24:00', '00:00', true],
    ['07:00-07:00', '07:00', false],
  ])('of %s at %s: %s', (hours, clock, expected) => {
    expect(covers(parseHours(hours), at(`1970-01-01T${clock}Z`))).toBe(expected)
  })

  it.each([
    ['Asia/Tokyo', '23:00-07:00', '2026-11-10T23:30+09:00', '2026-11-11T07:00+09:00'],
    ['Asia/Tokyo', '23:00-07:00', '2026-11-11T06:30+09:00', '2026-11-11T07:00+09:00'],
    ['Asia/Tokyo', '12:00-24:00', '2026-11-10T13:00+09:00', '2026-11-11T00:00+09:00'],
    ['America/New_York', '22:00-01:30', '2026-11-01T01:10-04:00', '2026-11-01T01:30-04:00'],
    ['America/New_York', '22:00-01:30', '2026-11-01T01:10-05:00', '2026-11-01T01:30-05:00'],
    ['America/New_York', '22:00-02:30', '2026-03-08T01:59-05:00', '2026-03-08T03:30-04:00'],
    ['Australia/Lord_Howe', '22:00-07:00', '2026-10-03T23:00+10:30', '2026-10-04T07:00+11:00'],
  ])('in %s of %s end after %s at %s', (zone, hours, now, end) => {
    expect(endOf(parseHours(hours), at(now), createZone(zone))).toBe(at(end))
  })

  it('that are the whole day have no end', () => {
    expect(endOf(parseHours('00:00-24:00'), at('2026-11-10T13:00Z'), createZone())).toBeUndefined()
  })

  it('are read off a wall clock before 1970 too', () => {
    expect(timeOfDay(-hour)).toBe(day - hour)
    expect(clockOf(-minute)).toBe('23:59')
    expect(clockOf(at('2026-11-10T09:05Z'))).toBe('09:05')
  })
})
