import { describe, expect, it } from 'vitest'
import { WantedNodes } from './wanted.ts'

/** Values of which each wants something else than all others. */
const different = [
  'a',
  'b',
  '1',
  1,
  true,
  'true',
  ['a', 'b'],
  ['b', 'a'],
  ['a,b'],
  ['a\nb'],
  ['a', 'b', 'c'],
  [1, 2],
]

describe('the nodes of tests by one operator', () => {
  it('stand apart for what is different', () => {
    const nodes = new WantedNodes()
    different.forEach((wanted, node) => {
      expect(nodes.placeOf(wanted).node).toBeUndefined()
      nodes.placeOf(wanted).node = node
    })
    expect(different.map(wanted => nodes.placeOf(wanted).node)).toEqual(different.map((_, node) => node))
  })

  it('are one for what is equal: another list of the same, a list of one and that one', () => {
    const nodes = new WantedNodes()
    expect(nodes.placeOf(['a', 2])).toBe(nodes.placeOf(['a', 2]))
    expect(nodes.placeOf(['a'])).toBe(nodes.placeOf('a'))
  })
})
