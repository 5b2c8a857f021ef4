import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAlarms } from './alarms.ts'

const ids = 5
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ id: fc.nat(ids - 1), at: fc.nat(20) }) },
  fc.constant('take' as const),
  fc.constant('clear' as const),
)

describe('alarms', () => {
  it('are a list of one time for each id, the earliest first', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const alarms = createAlarms(ids)
        const times = new Map<number, number>()
        for (const one of steps) {
          if (one === 'clear') {
            alarms.clear()
            times.clear()
          } else if (one === 'take') {
            if (alarms.next === Number.POSITIVE_INFINITY) continue
            const { next } = alarms
            const id = alarms.take()
            expect(times.get(id)).toBe(next)
            times.delete(id)
          } else {
            alarms.set(one.id, one.at)
            if (!(times.get(one.id)! <= one.at)) times.set(one.id, one.at)
          }
          expect(alarms.next).toBe(Math.min(...times.values()))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('let an earlier time stand', () => {
    const alarms = createAlarms(1)
    for (const at of [5, 3, 9]) alarms.set(0, at)
    expect([alarms.next, alarms.take(), alarms.next]).toEqual([3, 0, Number.POSITIVE_INFINITY])
  })
})
