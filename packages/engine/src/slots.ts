import { asList } from './as-list.ts'
import type { Compiler } from './context.ts'
import type { Leaf } from './leaf.ts'
import { pace } from './leaf.ts'
import type { NetworkBuilder } from './network.ts'
import { indexExact, isOrdered, ladderOf, OrderedLeaf, Slot, SlotLeaf } from './slot.ts'
import { type Subject, subjects } from './subjects.ts'
import { holdsWith, type OperatorTest } from './tests.ts'
import { WantedNodes } from './wanted.ts'

/** By subject and name. */
export type SlotsBySubject = Map<string, Map<string, Slot>>

export interface SlotsOptions {
  slots: SlotsBySubject
  network: NetworkBuilder
  leaves: (Leaf | undefined)[]
}

/** Makes the slots that a config asks for, and the leaves of the tests on them: each once. */
export function createSlots({ slots, network, leaves }: SlotsOptions) {
  function slot(subject: string, name: string): Slot {
    return slots.get(subject)?.get(name) ?? addSlot(subject, name)
  }

  function addSlot(subject: string, name: string): Slot {
    const { read, isPassing, hinge, pace }: Subject = subjects[subject as keyof typeof subjects]
    const find = read(name)
    const slot = new Slot({
      name,
      // Null is missing.
      look: context => find(context) ?? undefined,
      isPassing: isPassing?.(name) ?? false,
      hinge: hinge?.(name) ?? 'moment',
      pace,
    })
    const ofSubject = slots.get(subject)
    if (ofSubject) ofSubject.set(name, slot)
    else slots.set(subject, new Map([[name, slot]]))
    return slot
  }

  function testOf(slot: Slot, test: OperatorTest, compiler: Compiler): number {
    const { name, ignoreCase, negated, needed } = test
    const operator = `${negated && slot.pace === pace.page ? 'not ' : ''}${name}${ignoreCase ? ' ignoreCase' : ''}`
    const nodes = slot.nodes.get(operator) ?? addOperator(slot, operator)
    const place = nodes.placeOf(needed)
    place.node ??= addTest(slot, test, compiler)
    return negated ? ~place.node : place.node
  }

  function addOperator({ nodes }: Slot, operator: string): WantedNodes {
    const made = new WantedNodes()
    nodes.set(operator, made)
    return made
  }

  function addTest(slot: Slot, test: OperatorTest, compiler: Compiler): number {
    const { name, negated, needed, operator } = test
    const node = network.leaf(slot.pace)
    // Only one page of all seldom comes; the other tests are asked when somebody wants to know.
    const isFleeting = slot.pace === pace.page && (name !== 'is' || negated)
    const isTimed = operator.timed === true
    const isPassing = slot.isPassing || isFleeting || isTimed
    // What is no number stands on no step.
    if (!isPassing && isOrdered(name)) {
      ladderOf(slot, name).add(needed as number, node)
      return node
    }
    if (isOrdered(name) && !isTimed) {
      leaves[node] = new OrderedLeaf(slot, name, needed as number)
      return node
    }
    const leaf = new SlotLeaf(slot, node, { isPassing, isTimed }, holdsWith(test, compiler))
    leaves[node] = leaf
    if (isPassing) return node
    if (operator.exact) indexExact(slot.exact, node, asList(needed))
    else slot.others.push(leaf)
    return node
  }

  return { slot, testOf }
}
