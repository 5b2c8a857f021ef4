import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal } from './operators.ts'
import { exactLeaves, slotsOf } from './slots.ts'

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

describe('a slot', () => {
  it('finds every leaf that may hold for a value by looking it up', () => {
    fc.assert(
      fc.property(fc.array(fc.array(scalar, { minLength: 1 })), scalar, (wanted, found) => {
        const leaves = wanted.map(only => ({ sources: ['visitor.plan'], only, holds: () => true }))
        const [slot] = slotsOf(leaves, new Map([['visitor.plan', () => found]]))
        const looked = new Set(exactLeaves(slot!, found))
        wanted.forEach((only, node) => {
          if (only.some(one => equal(found, one))) expect(looked).toContain(node)
        })
      }),
    )
  })

  it('holds apart leaves that some values say all about, and others', () => {
    const holds = () => true
    const leaves = [
      undefined,
      { sources: ['visitor.plan'], only: ['pro'], holds },
      { sources: ['visitor.plan', 'session'], holds },
      { sources: ['page.path'], holds },
    ]
    const [slot] = slotsOf(leaves, new Map([['visitor.plan', () => 'pro']]))
    expect(slot).toMatchObject({ subject: 'visitor', others: [2] })
    expect([...exactLeaves(slot!, 'pro')]).toEqual([1])
    expect([...exactLeaves(slot!, 'free')]).toEqual([])
  })
})
