import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExactSum } from './exact-sum.ts'
import { day, hour, start } from './testing/moments.ts'
import { createTotal, type KeptTotal, type Total } from './total.ts'

interface Entry {
  at: number
  amount: number
}

const sumOf = (entries: Entry[]) => {
  const sum = createExactSum()
  for (const { amount } of entries) sum.add(amount)
  return sum.value()
}

const stored = (total: Total): KeptTotal => JSON.parse(JSON.stringify(total.snapshot()))

const amount = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(0.1, 0.2, 0.3, -0.1, 1e16, -1e16, Number.NaN, Number.POSITIVE_INFINITY),
)
/** Some at the same time, some late, the clock sometimes set back. */
const step = fc.record({
  by: fc.constantFrom(0, 0, 1, hour, hour + 1, day, -1, -hour, -day),
  amount,
  look: fc.constantFrom(0, 1, hour, -hour, -day),
  restart: fc.boolean(),
})
const span = fc.constantFrom(hour, day, 3 * day)

describe('a total', () => {
  it('equals a full scan, whatever arrives late, wherever the clock goes and whenever it restarts', () => {
    fc.assert(
      fc.property(span, fc.boolean(), fc.array(step, { maxLength: 40 }), (span, isKnown, steps) => {
        const known = isKnown ? span : undefined
        let total = createTotal(known)
        const entries: Entry[] = []
        let at = start
        for (const { by, amount, look, restart } of steps) {
          at += by
          total.insert(at, amount)
          if (Number.isFinite(amount)) entries.push({ at, amount })
          if (restart) total = createTotal(known, stored(total))
          const begin = at + look - span
          const counting = entries.filter(entry => entry.at >= begin)
          expect(total.since(begin)).toBe(sumOf(counting))
          const leaving = counting.filter(({ amount }) => amount).sort((a, b) => a.at - b.at)
          expect(total.firstSince(begin)).toBe(leaving[0]?.at)
          expect([...total.leavingSince(begin)]).toEqual(
            leaving.map(({ at }, i) => ({ at, left: sumOf(leaving.slice(i + 1)) })),
          )
        }
        expect(total.isComplete).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('equals a full scan for ever, and keeps no more than the sum', () => {
    let total = createTotal(Number.POSITIVE_INFINITY)
    const entries = Array.from({ length: 3000 }, (_, i) => ({
      at: start + ((i * 7919) % 3000) * day,
      amount: (i % 100) / 100,
    }))
    for (const { at, amount } of entries) total.insert(at, amount)
    total = createTotal(Number.POSITIVE_INFINITY, stored(total))
    expect(total.since(Number.NEGATIVE_INFINITY)).toBe(sumOf(entries))
    expect(total.firstSince(Number.NEGATIVE_INFINITY)).toBeUndefined()
    expect(total.isComplete).toBe(true)
    expect(JSON.stringify(stored(total)).length).toBeLessThan(100)
  })

  it('counts what happened exactly at the window’s edge, and one millisecond later no more', () => {
    const total = createTotal(hour)
    total.insert(start, 5)
    expect(total.since(start)).toBe(5)
    expect(total.firstSince(start)).toBe(start)
    expect(total.since(start + 1)).toBe(0)
    expect(total.firstSince(start + 1)).toBeUndefined()
    expect(total.since(start)).toBe(5)
  })
})

describe('what a total forgets', () => {
  const dailyFor = (days: number, span: number, asks: boolean) => {
    const total = createTotal(span)
    for (let i = 0; i < days; i++) {
      total.insert(start + i * day, 1)
      if (asks) total.since(start + i * day - span)
    }
    return total
  }

  it.each([true, false])('is what has long left the window, asked for (%s) or not', asks => {
    const total = dailyFor(5000, 7 * day, asks)
    const last = start + 4999 * day
    expect(JSON.stringify(total.snapshot()).length).toBeLessThan(700)
    expect(total.since(last - 7 * day)).toBe(8)
    expect(total.since(last - 37 * day)).toBe(38)
    expect(total.isComplete).toBe(true)
  })

  it('makes it incomplete for a clock that is set back behind it, also after a restart', () => {
    const total = dailyFor(500, day, true)
    const restarted = createTotal(day, stored(total))
    expect(restarted.isComplete).toBe(true)
    restarted.since(start + 400 * day)
    expect(restarted.isComplete).toBe(false)
    expect(createTotal(day, stored(restarted)).isComplete).toBe(false)
  })

  it('is not missed where it arrives later still', () => {
    const total = createTotal(day, stored(dailyFor(500, day, true)))
    total.insert(start, 1000)
    expect(total.since(start + 498 * day)).toBe(2)
    expect(total.isComplete).toBe(true)
  })

  it('is not everything, for one event of a clock that was years ahead', () => {
    const total = dailyFor(10, 7 * day, true)
    total.insert(start + 20_000 * day, 1)
    const restarted = createTotal(7 * day, stored(createTotal(7 * day, stored(total))))
    expect(restarted.since(start + 2 * day)).toBe(9)
    expect(restarted.isComplete).toBe(true)
  })
})
