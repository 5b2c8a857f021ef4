import { compileCaps } from './caps.ts'
import { compileCondition } from './conditions.ts'
import type { Campaign, Config } from './config.ts'
import type { Caps, Compiler, Matcher } from './context.ts'
import { day } from './duration.ts'
import type { Expression } from './expression.ts'
import { Ladder } from './ladder.ts'
import { type Language, wordOf } from './language.ts'
import { type Leaf, pace } from './leaf.ts'
import type { Insert } from './memory.ts'
import { createNetworkBuilder, type NetworkBuilder } from './network.ts'
import { createSlot, indexExact, isOrdered, ladderOf, type Slot, SlotLeaf } from './slot.ts'
import type { StoreSpec } from './store.ts'
import { type Subject, subjects } from './subjects.ts'
import { holdsWith, type OperatorTest } from './tests.ts'
import { compileWindow, type Window } from './windows.ts'
import type { Zone } from './zone.ts'

export interface Tally extends Matcher {
  depth: number
  /** How times are kept, where not simply the latest. */
  insert?: Insert
}

/** The leaves that count what one tally keeps in one window. */
export interface Counter {
  tally: number
  window: Window
  ladder: Ladder
}

/** What a config's words ask for, gathered while they are compiled: all of it once, however many ask. */
export interface Gathered {
  tallies: Tally[]
  counters: Counter[]
  stores: StoreSpec[]
  /** By subject. */
  slots: Map<string, Map<string, Slot>>
  /** By node of the network; absent for those that stand on a ladder. */
  leaves: (Leaf | undefined)[]
  network: NetworkBuilder
  compiler: Compiler
}

/** The value under a key, made when it is first asked for. */
function once<Key, Value>(): (key: Key, make: () => Value) => Value {
  const known = new Map<Key, Value>()
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make()
    known.set(key, made)
    return made
  }
}

export function createCompiler(
  config: Config,
  campaigns: readonly Campaign[],
  zone: Zone,
  language: Language,
): Gathered {
  const tallies: Tally[] = []
  const counters: Counter[] = []
  const countersOf: Map<Window, Counter>[] = []
  const stores: StoreSpec[] = []
  const leaves: (Leaf | undefined)[] = []
  const network = createNetworkBuilder()
  const slots = new Map<string, Map<string, Slot>>()
  let slotCount = 0
  const matcherOf = once<string, Matcher>()
  const [tallyOf, storeOf, leafOf] = [once<string, number>(), once<string, number>(), once<string, number>()]
  const [segmentOf, capsOf, windowOf] = [
    once<string, Expression>(),
    once<string, Caps>(),
    once<string, Window>(),
  ]

  function newSlot(subject: string, name: string): Slot {
    const { read, isPassing, pace }: Subject = subjects[subject as keyof typeof subjects]
    const find = read(name)
    const slot = createSlot({
      index: slotCount++,
      // Null is missing.
      look: context => find(context) ?? undefined,
      isPassing: isPassing?.(name) ?? false,
      pace,
    })
    const ofSubject = slots.get(subject)
    if (ofSubject) ofSubject.set(name, slot)
    else slots.set(subject, new Map([[name, slot]]))
    return slot
  }

  function counterOf(tally: number, window: Window): Counter {
    const known = countersOf[tally]!.get(window)
    if (known) return known
    const counter = { tally, window, ladder: new Ladder('up') }
    countersOf[tally]!.set(window, counter)
    counters.push(counter)
    return counter
  }

  function makeTest(slot: Slot, isPassing: boolean, test: OperatorTest): number {
    const node = network.leaf(slot.pace)
    const leaf = new SlotLeaf(
      slot,
      node,
      { isPassing, isTimed: test.operator.timed === true },
      holdsWith(test, compiler),
    )
    leaves[node] = leaf
    if (isPassing) return node
    if (test.operator.exact) indexExact(slot.exact, node, [test.needed].flat())
    else slot.others.push(leaf)
    return node
  }

  const compiler: Compiler = {
    config,
    campaigns,
    zone,
    language,
    plain: { zone, ignoreCase: false },
    matcher: matcherOf,
    tally(matcher, depth, insert) {
      const index = tallyOf(matcher.key, () => {
        countersOf.push(new Map())
        return tallies.push({ ...matcher, depth, ...(insert && { insert }) }) - 1
      })
      if (tallies[index]!.depth < depth) tallies[index]!.depth = depth
      return index
    },
    reached: (tally, count, window) =>
      counterOf(tally, window).ladder.node(count, () => network.leaf(paceOf(window))),
    store: spec => storeOf(spec.key, () => stores.push(spec) - 1),
    findStore(key) {
      const index = stores.findIndex(spec => spec.key === key)
      return index < 0 ? undefined : index
    },
    slot(subject, name) {
      const known = slots.get(subject)?.get(name)
      return known ?? newSlot(subject, name)
    },
    testOf(slot, test) {
      const { name, needed, ignoreCase, operator } = test
      // Only a test for certain pages changes seldom enough; the others are asked when somebody wants to know.
      const isFleeting = slot.pace === pace.page && !operator.exact
      const isPassing = slot.isPassing || isFleeting || operator.timed === true
      // What is no number stands on no step.
      if (!isPassing && isOrdered(name))
        return ladderOf(slot, name).node(needed as number, () => network.leaf(slot.pace))
      const operatorKey = ignoreCase ? `${name} ignoreCase` : name
      const wanted = typeof needed === 'object' ? JSON.stringify(needed) : needed
      const known = slot.nodes.get(operatorKey) ?? new Map<unknown, number>()
      slot.nodes.set(operatorKey, known)
      const node = known.get(wanted) ?? makeTest(slot, isPassing, test)
      known.set(wanted, node)
      return node
    },
    leaf: (key, pace, make) =>
      leafOf(key, () => {
        const node = network.leaf(pace)
        leaves[node] = make()
        return node
      }),
    segment: id =>
      segmentOf(id, () => compileCondition(wordOf(config.segments ?? {}, id), `segments.${id}`, compiler)),
    window: words => windowOf(words, () => compileWindow(words, zone)),
    caps: tags => capsOf(tags.join('\n'), () => compileCaps(tags, compiler)),
  }
  return { tallies, counters, stores, slots, leaves, network, compiler }
}

/** How soon what it counts leaves the window. */
function paceOf({ words, length }: Window): number {
  if (words === 'ever') return pace.years
  if (words === 'session') return pace.session
  return length !== undefined && length > day ? pace.days : pace.hours
}
