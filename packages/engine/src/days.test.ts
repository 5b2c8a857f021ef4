import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertDay } from './days.ts'
import { day, hour, start } from './testing/moments.ts'
import { createZone } from './zone.ts'

const tokyo = createZone('Asia/Tokyo')
const kept = (zone: typeof tokyo, times: number[], depth: number) => {
  const list: number[] = []
  for (const at of times) insertDay(zone)(list, at, depth)
  return list
}

describe('days', () => {
  it('are kept by the last time of each, the latest days, however they arrive', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 24 * 6 }), { maxLength: 30 })
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 4 }), (hours, depth) => {
        const times = hours.map(count => start + count * hour)
        const last = new Map<number, number>()
        for (const at of times) {
          const begin = tokyo.startOfDay(at)
          last.set(begin, Math.max(at, last.get(begin) ?? at))
        }
        const expected = [...last.values()].sort((a, b) => a - b).slice(-depth)
        expect(kept(tokyo, times, depth)).toEqual(expected)
      }),
    )
  })

  it('are those of the zone, also one of 25 hours', () => {
    const newYork = createZone('America/New_York')
    const midnight = Date.parse('2026-11-01T00:00-04:00')
    expect(kept(newYork, [midnight, midnight + day, midnight + 25 * hour], 9)).toEqual([
      midnight + day,
      midnight + 25 * hour,
    ])
  })

  it('tell whether they changed anything', () => {
    const list: number[] = []
    const insert = (at: number) => insertDay(tokyo)(list, at, 1)
    expect([insert(start), insert(start - hour), insert(start + 1), insert(start - day)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})
