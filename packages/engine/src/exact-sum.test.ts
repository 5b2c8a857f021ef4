import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExactSum, isAmount } from './exact-sum.ts'

const sumOf = (amounts: readonly number[]) => {
  const sum = createExactSum()
  for (const amount of amounts) sum.add(amount)
  return sum
}

const lowest = 1074n

/** The number as a whole multiple of the smallest double, 2^-1074. */
function exactly(value: number): bigint {
  const [bits] = new BigInt64Array(new Float64Array([value]).buffer) as unknown as [bigint]
  const exponent = (bits >> 52n) & 0x7ffn
  const digits = bits & 0xfffffffffffffn
  const size = exponent === 0n ? digits : (digits | (1n << 52n)) << (exponent - 1n)
  return value < 0 ? -size : size
}

/** Nearest double, ties to even: the digits beyond 53 are rounded by hand, as whole numbers. */
function nearest(units: bigint): number {
  if (units < 0n) return -nearest(-units)
  const surplus = BigInt(Math.max(0, units.toString(2).length - 53))
  const kept = units >> surplus
  const rest = units - (kept << surplus)
  const half = surplus > 0n ? 1n << (surplus - 1n) : 0n
  const up = surplus > 0n && (rest > half || (rest === half && kept % 2n === 1n))
  const shift = Number(surplus - lowest)
  // In two factors, since 2^-1074 times a large number is none of the doubles in between.
  const whole = Number(up ? kept + 1n : kept)
  return whole * 2 ** Math.max(shift, -1000) * 2 ** Math.min(0, shift + 1000)
}

const fullScan = (amounts: readonly number[]) => nearest(amounts.map(exactly).reduce((a, b) => a + b, 0n))

const amount = fc.oneof(
  fc.integer({ min: -1000, max: 1_000_000 }),
  fc.integer({ min: 1, max: 99_999 }).map(cents => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e280, max: 1e280 }),
  fc.constantFrom(0.1, 1e16, 1, -1, 1e-16, 2 ** 53, 2 ** -53, 5e-324, 1e280, -1e280),
  // Half-way between two doubles, and a trifle beside it.
  fc.constantFrom(1, 2 ** -53, -(2 ** -53), 2 ** -106, -(2 ** -106), 2 ** -52, 3 * 2 ** -53),
)
const amounts = fc.array(amount, { maxLength: 40 })

describe('an exact sum', () => {
  it('is the double nearest to the true sum', () => {
    fc.assert(
      fc.property(amounts, amounts => {
        expect(sumOf(amounts).value() === fullScan(amounts)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('is the same after some were taken away, in any order, and after a restart', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (stay, leave, inOrder) => {
        const sum = sumOf([...leave, ...stay])
        const restarted = createExactSum(JSON.parse(JSON.stringify(sum.snapshot())))
        for (const amount of inOrder ? leave : [...leave].reverse()) restarted.subtract(amount)
        expect(restarted.value()).toBe(fullScan(stay) || 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('rounds by what lies far below', () => {
    expect(sumOf([1, 2 ** -53]).value()).toBe(1)
    expect(sumOf([1, 2 ** -53, 2 ** -106]).value()).toBe(1 + 2 ** -52)
    expect(sumOf([0.1, 0.2, 0.3, -0.3, -0.2, -0.1]).value()).toBe(0)
  })

  it('leaves out what would spoil it for ever', () => {
    const spoilers = [Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE, '1' as unknown as number]
    expect(sumOf([2, ...spoilers]).value()).toBe(2)
    expect(spoilers.some(isAmount)).toBe(false)
    expect(sumOf(Array.from({ length: 1000 }, () => 2 ** 960)).value()).toBe(1000 * 2 ** 960)
  })

  it('takes little room, however much is added', () => {
    const sum = createExactSum()
    for (let i = 0; i < 10_000; i++) sum.add((i * 7919) / 100)
    expect(sum.snapshot().length).toBeLessThan(20)
  })
})
