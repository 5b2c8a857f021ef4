import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSequence, type Sequence, type SequenceEntry } from './sequence.ts'

/** Every choice of one event for each step, tried in turn. */
function bruteForce(entries: SequenceEntry[], length: number, within: number): number | undefined {
  const events = [...entries].sort((a, b) => a.at - b.at)
  const ends: number[] = []
  function choose(step: number, previous: number, first: number) {
    for (let i = previous + 1; i < events.length; i++) {
      const { at, steps } = events[i]!
      if (!steps.includes(step)) continue
      const begin = step === 0 ? i : first
      if (step < length - 1) choose(step + 1, i, begin)
      else if (at - events[begin]!.at <= within && !events.slice(begin + 1).some(({ breaks }) => breaks))
        ends.push(at)
    }
  }
  choose(0, -1, -1)
  return ends.length ? Math.max(...ends) : undefined
}

const entry = fc.record({
  by: fc.constantFrom(0, 0, 1, 2, 3, 5, -1, -2, -6),
  steps: fc.subarray([0, 1, 2]),
  breaks: fc.nat(9).map(n => n === 0),
  restart: fc.nat(4).map(n => n === 0),
})

const restarted = (sequence: Sequence, spec: { steps: number; within: number }) =>
  createSequence(spec, JSON.parse(JSON.stringify(sequence.snapshot())))

describe('a sequence', () => {
  it('is what trying every choice of events finds', () => {
    let found = 0
    const spec = fc.record({ steps: fc.constantFrom(2, 3), within: fc.constantFrom(0, 1, 3, 5, 8) })
    fc.assert(
      fc.property(spec, fc.array(entry, { maxLength: 16 }), (spec, arrivals) => {
        let sequence = createSequence(spec)
        const entries: SequenceEntry[] = []
        let at = 100
        for (const { by, steps, breaks, restart } of arrivals) {
          at += by
          const entry = { at, steps: steps.filter(step => step < spec.steps), breaks }
          entries.push(entry)
          sequence.insert(entry)
          if (restart) sequence = restarted(sequence, spec)
          const expected = bruteForce(entries, spec.steps, spec.within)
          expect(sequence.lastMatch()).toBe(expected)
          if (expected !== undefined) found++
        }
        expect(sequence.isComplete).toBe(true)
      }),
      { numRuns: 1500 },
    )
    expect(found).toBeGreaterThan(1000)
  })

  const follow = (within: number, ...events: [at: number, steps: number[], breaks?: boolean][]) => {
    const sequence = createSequence({ steps: 2, within })
    for (const [at, steps, breaks = false] of events) sequence.insert({ at, steps, breaks })
    return sequence.lastMatch()
  }

  it('takes all its time, and no more', () => {
    expect(follow(10, [0, [0]], [10, [1]])).toBe(10)
    expect(follow(10, [0, [0]], [11, [1]])).toBeUndefined()
  })

  it('takes one event for one step, though it could be both', () => {
    expect(follow(10, [0, [0, 1]])).toBeUndefined()
    expect(follow(10, [0, [0, 1]], [0, [0, 1]])).toBe(0)
  })

  it('is broken by what comes after the first step, also behind the last', () => {
    expect(follow(10, [0, [0]], [1, [], true], [2, [1]])).toBeUndefined()
    expect(follow(10, [0, [0]], [1, [1]], [2, [], true])).toBeUndefined()
    expect(follow(10, [0, [], true], [1, [0]], [2, [1]])).toBe(2)
  })

  it('begins anew with an event that breaks it and is its first step', () => {
    expect(follow(10, [0, [0]], [1, [0], true], [2, [1]])).toBe(2)
  })

  it('can have any number of steps', () => {
    const sequence = createSequence({ steps: 40, within: 39 })
    for (let i = 0; i < 40; i++) sequence.insert({ at: i, steps: [i], breaks: false })
    expect(sequence.lastMatch()).toBe(39)
  })

  it('keeps little, and nothing of what does not concern it', () => {
    const sequence = createSequence({ steps: 3, within: 10 })
    for (let at = 0; at < 10_000; at++) sequence.insert({ at, steps: at % 3 === 0 ? [0] : [], breaks: false })
    expect(JSON.stringify(sequence.snapshot()).length).toBeLessThan(3500)
    sequence.insert({ at: 1, steps: [], breaks: false })
    expect(sequence.isComplete).toBe(true)
    sequence.insert({ at: 1, steps: [1], breaks: false })
    expect(sequence.isComplete).toBe(false)
  })
})
