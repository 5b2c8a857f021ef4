import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ladder } from './ladder.ts'

describe('a ladder', () => {
  it.each([
    ['up', (a: number, b: number) => a - b],
    ['down', (a: number, b: number) => b - a],
  ] as const)('that goes %s has the easiest step first, each beside its node', (direction, order) => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), steps => {
        const ladder = new Ladder(direction)
        steps.forEach((step, node) => {
          ladder.add(step, node)
        })
        expect(ladder.steps).toEqual([...steps].sort(order))
        expect(ladder.nodes).toEqual(ladder.steps.map(step => steps.indexOf(step)))
        expect(steps.map(step => ladder.find(step))).toEqual(steps.map((_, node) => node))
      }),
    )
  })

  it('knows no step that nobody asked for', () => {
    const ladder = new Ladder('up')
    for (const step of [1, 5]) ladder.add(step, step)
    expect([0, 3, 9].map(step => ladder.find(step))).toEqual([undefined, undefined, undefined])
  })
})
