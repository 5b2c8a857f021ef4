import { describe, expect, it } from 'vitest'
import { Asked } from './asked.ts'
import type { Leaf } from './leaf.ts'

const leaf = (about: Partial<Leaf>): Leaf => ({ sources: [], holds: () => true, ...about })
const MOMENT = 1
const PAGE = 2
const STANDING = 3
const leaves = [undefined, leaf({ isPassing: true }), leaf({ isPassing: true, hinge: 'page' }), leaf({})]

describe('what is asked', () => {
  it('is asked once a turn, or once a page, and never where it stands in the network', () => {
    const asked = new Asked(leaves, 4)
    const ask = () => [MOMENT, PAGE, STANDING].map(node => asked.isDue(node))
    asked.turn(2)
    expect([ask(), ask()]).toEqual([
      [true, true, false],
      [false, false, false],
    ])
    asked.turn(3)
    expect(ask()).toEqual([true, false, false])
    asked.turn(4)
    asked.changed('page')
    expect(ask()).toEqual([true, true, false])
  })
})
