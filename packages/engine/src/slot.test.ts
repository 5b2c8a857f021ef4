import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal } from './operators.ts'
import { exactNodes, indexExact, isBeyond, isOrdered, ladderOf, Slot } from './slot.ts'

const scalar = fc.constantFrom<unknown>(
  0,
  1,
  -0,
  1.5,
  '0',
  '1',
  '1.0',
  ' 1 ',
  '1.5',
  '',
  'x',
  true,
  false,
  'true',
)

const slot = () =>
  new Slot({ name: 'value', look: () => undefined, isPassing: false, hinge: 'moment', pace: 0 })

describe('a slot', () => {
  it('finds by looking up exactly the tests that equal a value', () => {
    fc.assert(
      fc.property(fc.array(fc.array(scalar, { minLength: 1 })), scalar, (wanted, found) => {
        const { exact } = slot()
        wanted.forEach((values, node) => {
          indexExact(exact, node, values)
        })
        const looked = exactNodes(exact, found)
        const meant = wanted.flatMap((values, node) => (values.some(one => equal(found, one)) ? [node] : []))
        expect([...new Set(looked)].sort((a, b) => a - b)).toEqual(meant)
      }),
      { numRuns: 500 },
    )
  })

  it('has one ladder for each operator that orders numbers', () => {
    const one = slot()
    expect(ladderOf(one, 'atLeast')).toBe(ladderOf(one, 'atLeast'))
    expect(ladderOf(one, 'atMost')).not.toBe(ladderOf(one, 'atLeast'))
    expect(['atLeast', 'lessThan', 'is', 'constructor'].map(isOrdered)).toEqual([true, true, false, false])
  })

  it.each([
    ['atLeast', [false, true, true]],
    ['moreThan', [false, false, true]],
    ['atMost', [true, true, false]],
    ['lessThan', [true, false, false]],
  ])('says which numbers are %s a step', (operator, beyond) => {
    expect([1, 2, 3].map(number => isBeyond(operator, number, 2))).toEqual(beyond)
  })
})
