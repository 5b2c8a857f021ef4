import { describe, expect, it } from 'vitest'
import { createKnownIds, overlap } from './known-ids.ts'

const addMany = (ids: ReturnType<typeof createKnownIds>, count: number, apart: number) => {
  for (let i = 0; i < count; i++) ids.add(`e${i}`, i * apart)
}

describe('known ids', () => {
  it('are new once', () => {
    const ids = createKnownIds()
    expect([ids.add('a', 1), ids.add('b', 1), ids.add('a', 1)]).toEqual([true, true, false])
  })

  it('are not those of events at no time', () => {
    const ids = createKnownIds()
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(at => ids.add('a', at))).toEqual([false, false])
    expect(ids.add('a', 1)).toBe(true)
  })

  it('are known where an event comes late, or again after newer ones', () => {
    const ids = createKnownIds()
    expect([ids.add('a', 5), ids.add('b', 7), ids.add('c', 6)]).toEqual([true, true, true])
    expect([ids.add('a', 5), ids.add('b', 7), ids.add('c', 6)]).toEqual([false, false, false])
  })

  it('are known for as long as others may hand them in again, and at least the last of them', () => {
    const ids = createKnownIds()
    addMany(ids, 1000, 1000)
    const within = 1000 - overlap / 1000
    for (let i = within; i < 1000; i++) expect(ids.add(`e${i}`, i * 1000)).toBe(false)
  })

  it('are forgotten when many others have come, so that they do not grow with the journal', () => {
    const ids = createKnownIds()
    addMany(ids, 100_000, 1000)
    expect(ids.since(0).length).toBeLessThanOrEqual(1024)
    expect(ids.add('e0', 1)).toBe(true)
  })

  it('are known after a restart: those of that time, and those that came last', () => {
    const ids = createKnownIds()
    addMany(ids, 200, overlap)
    const saved = ids.since(198 * overlap)
    expect([saved.length, saved.at(-1)]).toEqual([64, 'e199'])
    const next = createKnownIds(saved, 199 * overlap)
    expect([next.add('e199', 199 * overlap), next.add('e200', 200 * overlap)]).toEqual([false, true])
  })
})
