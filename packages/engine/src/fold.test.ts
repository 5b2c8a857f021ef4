import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFold, type Fold, type Folding, type KeptFold } from './fold.ts'

interface Entry {
  at: number
  name: string
}

/** The state tells the order in which everything was folded. */
const names: Folding<Entry, readonly string[]> = {
  initial: [],
  step: (state, { name }) => [...state, name],
}
/** The same, of what was since the last reset. */
const withResets: typeof names = {
  initial: [],
  step: (state, { name }) => (name === 'reset' ? [] : [...state, name]),
  resets: ({ name }) => name === 'reset',
}

type Names = Fold<Entry, readonly string[]>

const restarted = (fold: Names, folding: typeof names): Names =>
  createFold(folding, JSON.parse(JSON.stringify(fold.snapshot())) as KeptFold<Entry, readonly string[]>)

const arrivals = fc.array(
  fc.record({
    by: fc.constantFrom(0, 1, 1, 2, 5, -1, -3, -20),
    isReset: fc.nat(20).map(n => n === 0),
    restart: fc.nat(5).map(n => n === 0),
  }),
  { maxLength: 200, size: 'max' },
)

/** The state is a number that another order would make another, and that a reset begins anew. */
const ordered = (resets: boolean): Folding<{ at: number; id: number }, number> => ({
  initial: 1,
  step: (state, { id }) => (resets && id === 0 ? 1 : (state * 31 + id) % 1_000_003),
  ...(resets && { resets: ({ id }) => id === 0 }),
})

describe('a fold', () => {
  it.each([
    ['without', false],
    ['with', true],
  ])('%s resets is in the order of time, whatever arrives late and whenever it restarts', (_, resets) => {
    const folding = ordered(resets)
    let complete = 0
    fc.assert(
      fc.property(arrivals, arrivals => {
        let fold = createFold(folding)
        let at = 1000
        const entries = arrivals.map(({ by, isReset, restart }, i) => {
          at += by
          const entry = { at, id: isReset ? 0 : i + 1 }
          fold.insert(entry)
          if (restart) fold = createFold(folding, JSON.parse(JSON.stringify(fold.snapshot())))
          return entry
        })
        if (!fold.isComplete) return
        complete++
        // Equal times stay in the order of arrival.
        const inOrder = entries.sort((a, b) => a.at - b.at)
        expect(fold.state()).toBe(inOrder.reduce(folding.step, folding.initial))
      }),
      // Hundreds of events take minutes to be made fewer.
      { numRuns: 1000, endOnFailure: true },
    )
    expect(complete).toBeGreaterThan(100)
  })

  const filled = (length: number, folding = names) => {
    const fold: Names = createFold(folding)
    for (let i = 1; i <= length; i++) fold.insert({ at: i * 10, name: `e${i}` })
    return fold
  }

  it('puts what is up to 64 events late in its place', () => {
    const fold = filled(100)
    fold.insert({ at: 365, name: 'late' })
    expect(fold.isComplete).toBe(true)
    expect(fold.state().indexOf('late')).toBe(36)
  })

  it('says when an event came too late, also after a restart', () => {
    const fold = filled(100)
    fold.insert({ at: 355, name: 'late' })
    expect(fold.isComplete).toBe(false)
    expect(restarted(fold, names).isComplete).toBe(false)
  })

  it('is not hurt by what comes late before a reset, and healed by one', () => {
    const fold = filled(100, withResets)
    fold.insert({ at: 5, name: 'too late' })
    expect(fold.isComplete).toBe(false)
    fold.insert({ at: 2000, name: 'reset' })
    expect(fold.isComplete).toBe(true)
    fold.insert({ at: 6, name: 'too late' })
    expect(fold.isComplete).toBe(true)
    expect(fold.state()).toEqual([])
  })

  it('keeps no more than its log', () => {
    const fold = createFold<Entry, number>({ initial: 0, step: count => count + 1 })
    for (let at = 0; at < 10_000; at++) fold.insert({ at, name: 'e' })
    expect(fold.state()).toBe(10_000)
    expect(fold.snapshot().log).toHaveLength(64)
  })

  it('has a snapshot that holds what was, not what came after', () => {
    const fold = filled(3)
    const snapshot = fold.snapshot()
    const before = JSON.stringify(snapshot)
    fold.insert({ at: 15, name: 'late' })
    expect(JSON.stringify(snapshot)).toBe(before)
  })
})
