import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFlow } from './flow.ts'
import { ALWAYS, createNetworkBuilder } from './network.ts'

const leaves = 6

/** A node of a random network: all or any of some that stand before it, some of them negated. */
const node = fc.record({
  any: fc.boolean(),
  of: fc.array(fc.record({ place: fc.nat(), not: fc.boolean() }), { maxLength: 4 }),
})
const flips = fc.array(fc.record({ leaf: fc.nat(leaves - 1), value: fc.boolean() }), { maxLength: 40 })

type Truth = (held: readonly boolean[]) => boolean

/** Lays the nodes out in a network, and says in plain functions what each means. */
function layOut(nodes: readonly { any: boolean; of: { place: number; not: boolean }[] }[]) {
  const builder = createNetworkBuilder()
  const refs: { ref: number; truth: Truth }[] = [{ ref: ALWAYS, truth: () => true }]
  const known: number[] = []
  for (let i = 0; i < leaves; i++) {
    known.push(builder.leaf(i))
    refs.push({ ref: known[i]!, truth: held => held[i]! })
  }
  for (const { any, of } of nodes) {
    const asked = of.map(({ place, not }) => {
      const { ref, truth } = refs[place % refs.length]!
      return not ? { ref: ~ref, truth: (held: readonly boolean[]) => !truth(held) } : { ref, truth }
    })
    const asks = asked.map(({ ref }) => ref)
    const truths = asked.map(({ truth }) => truth)
    refs.push(
      any
        ? { ref: builder.any(asks), truth: held => truths.some(truth => truth(held)) }
        : { ref: builder.all(asks), truth: held => truths.every(truth => truth(held)) },
    )
  }
  refs.forEach(({ ref }, place) => builder.output(ref, place))
  const bits = (flow: ReturnType<typeof createFlow>) =>
    refs.map((_, place) => (flow.bits[place >> 5]! & (1 << (place & 31))) !== 0)
  const network = builder.finish()
  return { flow: createFlow(network, refs.length), known, bits, truths: refs.map(({ truth }) => truth) }
}

describe('a network', () => {
  it('holds exactly what its conditions say, whatever flips, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 40 }), flips, fc.nat(39), (nodes, flips, settleAgain) => {
        const { flow, known, bits, truths } = layOut(nodes)
        const held = Array<boolean>(leaves).fill(false)
        flow.settle()
        flips.forEach(({ leaf, value }, i) => {
          held[leaf] = value
          flow.set(known[leaf]!, value)
          if (i === settleAgain) flow.settle()
          expect(bits(flow)).toEqual(truths.map(truth => truth(held)))
        })
      }),
      { numRuns: 500 },
    )
  })

  it('is one node for equal conditions, and none for what always or never holds', () => {
    const builder = createNetworkBuilder()
    const [a, b] = [builder.leaf(0), builder.leaf(0)]
    expect(builder.all([a, b])).toBe(builder.all([b, ALWAYS, a, b]))
    expect(builder.any([a, b])).toBe(builder.any([b, a]))
    expect(builder.all([a])).toBe(a)
    expect(builder.all([])).toBe(ALWAYS)
    expect([builder.all([a, ~a]), builder.any([])]).toEqual([~ALWAYS, ~ALWAYS])
    expect(builder.any([a, ~a])).toBe(ALWAYS)
  })
})
