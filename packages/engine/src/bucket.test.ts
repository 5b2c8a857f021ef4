import { describe, expect, it } from 'vitest'
import { bucket } from './bucket.ts'
import vectors from './bucket.vectors.json'

describe('bucket', () => {
  it.each(vectors.rows as [string, string, number][])('of %s and %s is %d', (seed, value, place) => {
    expect(bucket(seed, value)).toBe(place)
  })

  it('spreads visitors evenly, also those with ids in a row', () => {
    const tenths = new Array(10).fill(0)
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(bucket('campaign', `visitor-${i}`) * 10)]++
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
