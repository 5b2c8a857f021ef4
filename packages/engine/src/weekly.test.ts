import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, minute } from './testing/moments.ts'
import { createWeekly, type Weekday, weekdayNames } from './weekly.ts'
import { createZone } from './zone.ts'

const zones = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Tokyo'] as const
const at = (words: string) => Date.parse(words)

/** Reads the clock on the wall with `Intl`, and looks the minute up: no arithmetic with days. */
function createWall(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (at: number) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return { weekday: parts.weekday!.toLowerCase(), clock: `${parts.hour}:${parts.minute}` }
  }
}

const before = (weekday: string) => weekdayNames[(weekdayNames.indexOf(weekday as Weekday) + 6) % 7]!

function holdsOnTheWall(
  { weekday, clock }: { weekday: string; clock: string },
  weekdays: readonly string[] = weekdayNames,
  hours = '00:00-24:00',
): boolean {
  const [from, until] = hours.split('-') as [string, string]
  if (from <= until) return from <= clock && clock < until && weekdays.includes(weekday)
  return (
    (from <= clock && weekdays.includes(weekday)) || (clock < until && weekdays.includes(before(weekday)))
  )
}

const clocks = [0, 1, 1.5, 2, 2.5, 3, 9, 18, 22, 23.5].map(
  hours => `${String(Math.floor(hours)).padStart(2, '0')}:${hours % 1 ? '30' : '00'}`,
)
const hoursOfDay = fc
  .tuple(fc.constantFrom(...clocks), fc.constantFrom(...clocks, '24:00'))
  .map(([from, until]) => `${from}-${until}`)
const weekdays = fc.subarray([...weekdayNames], { minLength: 1 })

/** Within two days of a change of the clock, in each zone that has them; and any time. */
const changes = ['2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-04', '2026-10-03'].map(at)
const anyTime = fc.oneof(
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 }))
    .map(([change, by]) => change + by * minute),
  fc.integer({ min: at('2001-01-01') / minute, max: at('2037-01-01') / minute }).map(time => time * minute),
)

describe('a part of the week', () => {
  it.each(zones)('holds and changes in %s as the wall clock says', name => {
    const zone = createZone(name)
    const wall = createWall(name)
    fc.assert(
      fc.property(
        fc.option(weekdays, { nil: undefined }),
        fc.option(hoursOfDay, { nil: undefined }),
        anyTime,
        (weekdays, hours, now) => {
          const weekly = createWeekly({ ...(weekdays && { weekdays }), ...(hours && { hours }) }, zone)
          const expected = (at: number) => holdsOnTheWall(wall(at), weekdays, hours)
          expect(weekly.holds(now)).toBe(expected(now))
          const next = weekly.changesAt(now)
          expect(next).toBeGreaterThan(now)
          expect(next - now).toBeLessThanOrEqual(day)
          // Clocks are changed on the half-hour, and so are these hours: nothing can hide between two looks.
          for (let time = now; time < next; time += 10 * minute) expect(expected(time)).toBe(expected(now))
          expect(weekly.holds(next - 1)).toBe(expected(now))
          expect(weekly.holds(next)).toBe(expected(next))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('that goes over midnight belongs to the day on which it begins', () => {
    const friday = createWeekly({ weekdays: ['fri'], hours: '22:00-02:00' }, createZone('Asia/Tokyo'))
    expect(friday.holds(at('2026-11-13T21:59+09:00'))).toBe(false)
    expect(friday.holds(at('2026-11-13T22:00+09:00'))).toBe(true)
    expect(friday.holds(at('2026-11-14T01:00+09:00'))).toBe(true)
    expect(friday.holds(at('2026-11-14T02:00+09:00'))).toBe(false)
    expect(friday.holds(at('2026-11-13T01:00+09:00'))).toBe(false)
    expect(friday.holds(at('2026-11-14T23:00+09:00'))).toBe(false)
  })

  it.each([
    ['America/New_York', '2026-11-01T01:10-04:00', '2026-11-01T01:30-04:00'],
    ['America/New_York', '2026-11-01T01:40-04:00', '2026-11-01T01:00-05:00'],
    ['America/New_York', '2026-11-01T01:10-05:00', '2026-11-01T01:30-05:00'],
    ['Europe/London', '2026-03-29T00:40Z', '2026-03-29T02:00+01:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:50+11:00', '2026-04-05T01:30+10:30'],
    ['Asia/Tokyo', '2026-04-05T01:50+09:00', '2026-04-06T00:00+09:00'],
  ])('in %s may change after %s at %s', (zone, now, next) => {
    const weekly = createWeekly({ hours: '00:00-01:30' }, createZone(zone))
    expect(weekly.changesAt(at(now))).toBe(at(next))
  })

  it('is looked at again at midnight alone where it has no hours', () => {
    const weekly = createWeekly({ weekdays: ['mon'] }, createZone('Asia/Tokyo'))
    let steps = 0
    for (let now = at('2026-01-01T12:00Z'); now < at('2026-01-31T12:00Z'); now = weekly.changesAt(now))
      steps++
    expect(steps).toBe(31)
  })
})
