import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, hour, minute } from './testing/moments.ts'
import { createZone, parseDate, parseEnd } from './zone.ts'

/** With changes at midnight, half-hour changes, a day left out, and none at all. */
const names = [
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Amman',
  'Asia/Kathmandu',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
]

const zones = names.map(name => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  /** The wall clock as `Intl` tells it part by part. */
  const wall = (at: number) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year, month, day, hour, minute, second } = parts as Record<string, number>
    return Date.UTC(year!, month! - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000)
  }
  return { name, zone: createZone(name), wall, dayNumber: (at: number) => Math.floor(wall(at) / day) }
})

const anyZone = fc.constantFrom(...zones)
const anyTime = fc.integer({ min: Date.UTC(1975), max: Date.UTC(2035) })

/** Moments around which the clock of the zone is changed, found by halving. */
const changes = zones.flatMap(one => {
  const offset = (at: number) => one.wall(at) - at
  const found: { one: typeof one; at: number }[] = []
  for (let at = Date.UTC(2008); at < Date.UTC(2026); at += 7 * day) {
    if (offset(at) === offset(at + 7 * day)) continue
    let [before, after] = [at, at + 7 * day]
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offset(middle) === offset(before)) before = middle
      else after = middle
    }
    found.push({ one, at: after })
  }
  return found
})

const timeInZone = fc.oneof(
  fc.record({ one: anyZone, at: anyTime }),
  fc
    .record({ change: fc.constantFrom(...changes), by: fc.integer({ min: -30 * hour, max: 30 * hour }) })
    .map(({ change, by }) => ({ one: change.one, at: change.at + by })),
)

describe('a zone', () => {
  it('knows enough changes of the clock for these tests to mean something', () => {
    expect(changes.length).toBeGreaterThan(200)
  })

  it('shows the wall clock that Intl shows', () => {
    fc.assert(
      fc.property(timeInZone, ({ one, at }) => {
        expect(one.zone.local(at)).toBe(one.wall(at))
      }),
      { numRuns: 2000 },
    )
  })

  it('finds the first moment at which the wall clock shows a time, if it ever does', () => {
    fc.assert(
      fc.property(timeInZone, ({ one: { zone, wall }, at }) => {
        const found = zone.toUtc(wall(at))
        expect(wall(found)).toBe(wall(at))
        expect(found).toBeLessThanOrEqual(at)
      }),
      { numRuns: 2000 },
    )
  })

  it('begins each day at the first moment that has its date, and ends it where the next begins', () => {
    fc.assert(
      fc.property(timeInZone, ({ one: { zone, dayNumber }, at }) => {
        const [begin, end] = [zone.startOfDay(at), zone.startOfNextDay(at)]
        expect(begin <= at && at < end).toBe(true)
        expect(dayNumber(begin)).toBe(dayNumber(at))
        expect(dayNumber(begin - 1)).toBeLessThan(dayNumber(at))
        expect(dayNumber(end)).toBeGreaterThan(dayNumber(at))
        expect(zone.startOfDay(end)).toBe(end)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['America/Sao_Paulo', 'has no midnight', '2017-10-15T12:00Z', '2017-10-15T03:00Z', 23],
    ['America/Sao_Paulo', 'has 23 to 24 o’clock twice', '2017-02-18T12:00Z', '2017-02-18T02:00Z', 25],
    ['Africa/Cairo', 'has no midnight', '2024-04-26T12:00Z', '2024-04-25T22:00Z', 23],
    ['Asia/Beirut', 'has no midnight', '2024-03-31T12:00Z', '2024-03-30T22:00Z', 23],
    ['Asia/Amman', 'has midnight twice', '2016-10-28T12:00Z', '2016-10-27T21:00Z', 25],
    ['America/Havana', 'has midnight twice', '2024-11-03T12:00Z', '2024-11-03T04:00Z', 25],
    ['Australia/Lord_Howe', 'changes by half an hour', '2024-10-05T15:00Z', '2024-10-05T13:30Z', 23.5],
    ['Asia/Tokyo', 'never changes', '2024-10-05T15:00Z', '2024-10-05T15:00Z', 24],
  ])('%s %s', (name, _, during, begins, hours) => {
    const zone = createZone(name)
    expect(new Date(zone.startOfDay(Date.parse(during)))).toEqual(new Date(begins))
    expect(zone.startOfNextDay(Date.parse(during)) - zone.startOfDay(Date.parse(during))).toBe(hours * hour)
  })

  it('takes a time that the clock skips as so long after the jump', () => {
    const zone = createZone('America/New_York')
    expect(zone.toUtc(Date.UTC(2024, 2, 10, 2, 30))).toBe(Date.parse('2024-03-10T07:30Z'))
  })

  it.each([
    -8.64e15,
    Date.parse('0001-01-01'),
    Date.parse('0900-06-01'),
    Date.parse('9999-12-31'),
    8.64e15,
    1e300,
    Number.NaN,
  ])('bears the time %d', at => {
    const zone = createZone('Asia/Tokyo')
    expect(zone.toUtc(zone.local(at))).toBe(at)
  })

  it('says when there is no such zone', () => {
    expect(() => createZone('Asia/Edo').local(0)).toThrow(RangeError)
  })
})

describe('a date', () => {
  const tokyo = createZone('Asia/Tokyo')

  it.each([
    ['2026-04-01', '2026-03-31T15:00Z'],
    ['2026-04-01T09:30', '2026-04-01T00:30Z'],
    ['2026-04-01T09:30:15.250', '2026-04-01T00:30:15.250Z'],
    ['2026-04-01T09:30Z', '2026-04-01T09:30Z'],
    ['2026-04-01T09:30+01:00', '2026-04-01T08:30Z'],
  ])('%s is %s', (words, utc) => {
    expect(parseDate(words, tokyo)).toBe(Date.parse(utc))
  })

  it.each(['2026', '2026-13-01', '2026-04-01 09:30', '01.04.2026', 'tomorrow', '', null, true, []])(
    '%j is none',
    words => {
      expect(parseDate(words, tokyo)).toBeUndefined()
    },
  )

  it('that ends something means the whole of that day', () => {
    expect(parseEnd('2026-04-01', tokyo)).toBe(Date.parse('2026-04-01T15:00Z'))
    expect(parseEnd('2026-04-01T12:00', tokyo)).toBe(Date.parse('2026-04-01T03:00Z'))
    expect(parseEnd('9999-12-31', tokyo) - parseEnd('9999-12-30', tokyo)).toBe(24 * 60 * minute)
  })
})
