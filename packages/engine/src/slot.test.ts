import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal } from './operators.ts'
import {
  createSlot,
  exactNodes,
  indexBeginnings,
  indexExact,
  isBeyond,
  isOrdered,
  ladderOf,
  nodesOfBeginning,
} from './slot.ts'

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
const texts = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 })

const slot = () => createSlot({ index: 0, look: () => undefined, isPassing: false, pace: 0 })

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

  it('finds by length and beginning the tests for how a text begins', () => {
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 1 })), texts, (wanted, found) => {
        const { beginnings } = slot()
        wanted.forEach((words, node) => {
          indexBeginnings(beginnings, node, words)
        })
        const looked = beginnings.flatMap(ofLength => nodesOfBeginning(ofLength, found))
        const meant = wanted.flatMap((words, node) =>
          words.some(word => found.startsWith(word)) ? [node] : [],
        )
        expect([...new Set(looked)].sort((a, b) => a - b)).toEqual(meant)
      }),
    )
  })

  it('finds them alike where there are few of a length and where there are many', () => {
    const { beginnings } = slot()
    for (let node = 10; node < 40; node++) {
      indexBeginnings(beginnings, node, [`/${node}`])
      const [ofLength] = beginnings
      expect(nodesOfBeginning(ofLength!, '/10/more')).toEqual([10])
      expect(nodesOfBeginning(ofLength!, '/1')).toEqual([])
      expect(nodesOfBeginning(ofLength!, 12)).toEqual([])
    }
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
