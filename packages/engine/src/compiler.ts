import { compileCaps } from './caps.ts'
import { compileCondition } from './conditions.ts'
import type { Campaign, Config } from './config.ts'
import type { Caps, Compiler, Matcher } from './context.ts'
import { CountLeaf } from './counting.ts'
import { day } from './duration.ts'
import type { Expression } from './expression.ts'
import { Ladder } from './ladder.ts'
import { type Language, wordOf } from './language.ts'
import { type Leaf, pace } from './leaf.ts'
import { makeMatcher } from './matcher.ts'
import type { Insert } from './memory.ts'
import { createNetworkBuilder, type NetworkBuilder } from './network.ts'
import { createSlots, type SlotsBySubject } from './slots.ts'
import type { StoreSpec } from './store.ts'
import { type NamedOperator, namedOperator } from './tests.ts'
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
  slots: SlotsBySubject
  /** By node of the network; absent for those that stand on a ladder. */
  leaves: (Leaf | undefined)[]
  network: NetworkBuilder
  compiler: Compiler
  /** What is compiled meanwhile is asked at every moment, and what time does to it is noticed when it happens. */
  watch<Made>(compile: () => Made): Made
}

/** As `Counter`; those that pass are asked one by one, when somebody wants to know. */
interface Steps extends Counter {
  isPassing: boolean
}

export function createCompiler(
  config: Config,
  campaigns: readonly Campaign[],
  zone: Zone,
  language: Language,
): Gathered {
  const tallies: Tally[] = []
  const counters: Counter[] = []
  /** By tally. */
  const countersOf: Map<Window, Steps>[] = []
  const stores: StoreSpec[] = []
  const leaves: (Leaf | undefined)[] = []
  const network = createNetworkBuilder()
  const slots: SlotsBySubject = new Map()
  const { slot, testOf } = createSlots({ slots, network, leaves })
  let isWatched = false
  const operators = new Map<string, NamedOperator>()
  const named = new Map<string, Matcher>()
  const matchers = new Map<string, Matcher>()
  const tallyOf = new Map<string, number>()
  const storeOf = new Map<string, number>()
  const leafOf = new Map<string, number>()
  const segments = new Map<string, Expression>()
  const capsOf = new Map<string, Caps>()
  const windows = new Map<string, Window>()

  function addTally(matcher: Matcher, insert?: Insert): number {
    countersOf.push(new Map())
    return tallies.push({ ...matcher, depth: 1, ...(insert && { insert }) }) - 1
  }

  /** What flips with every session costs less when it is asked of those alone who are else about to be due. */
  function addCounter(tally: number, window: Window): Steps {
    const steps = { tally, window, ladder: new Ladder('up'), isPassing: !isWatched && isBrief(window) }
    if (!steps.isPassing) counters.push(steps)
    countersOf[tally]!.set(window, steps)
    return steps
  }

  function addStep({ tally, window, ladder, isPassing }: Steps, count: number): number {
    const node = isPassing
      ? addLeaf(pace.session, () => new CountLeaf(tally, count, window))
      : network.leaf(paceOf(window))
    ladder.add(count, node)
    return node
  }

  function addLeaf(pace: number, make: () => Leaf): number {
    const node = network.leaf(pace)
    leaves[node] = make()
    return node
  }

  const compiler: Compiler = {
    config,
    campaigns,
    zone,
    language,
    plain: { zone, ignoreCase: false },
    operator: name => operators.get(name) ?? note(operators, name, namedOperator(name, language)),
    named: name => named.get(name) ?? note(named, name, makeMatcher([name], undefined, compiler)),
    matcher: (key, make) => matchers.get(key) ?? note(matchers, key, make()),
    tally(matcher, depth, insert) {
      const { key } = matcher
      const index = tallyOf.get(key) ?? note(tallyOf, key, addTally(matcher, insert))
      const tally = tallies[index]!
      if (tally.depth < depth) tally.depth = depth
      return index
    },
    reached(tally, count, window) {
      const steps = countersOf[tally]!.get(window) ?? addCounter(tally, window)
      return steps.ladder.find(count) ?? addStep(steps, count)
    },
    store: spec => storeOf.get(spec.key) ?? note(storeOf, spec.key, stores.push(spec) - 1),
    findStore: key => storeOf.get(key),
    slot,
    testOf: (slot, test) => testOf(slot, test, compiler),
    leaf: (key, pace, make) => leafOf.get(key) ?? note(leafOf, key, addLeaf(pace, make)),
    segment: id => segments.get(id) ?? note(segments, id, compileSegment(id, compiler)),
    window: words => windows.get(words) ?? note(windows, words, compileWindow(words, zone)),
    caps(tags) {
      const key = tags.join('\n')
      // They are asked of nearly every event.
      return (
        capsOf.get(key) ??
        note(
          capsOf,
          key,
          watch(() => compileCaps(tags, compiler)),
        )
      )
    },
  }
  function watch<Made>(compile: () => Made): Made {
    isWatched = true
    const made = compile()
    isWatched = false
    return made
  }

  return { tallies, counters, stores, slots, leaves, network, compiler, watch }
}

function note<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  known.set(key, value)
  return value
}

const compileSegment = (id: string, compiler: Compiler): Expression =>
  compileCondition(wordOf(compiler.config.segments ?? {}, id), `segments.${id}`, compiler)

/** No longer than a visit, or not much. */
const isBrief = (window: Window) => paceOf(window) >= pace.hours

/** How soon what it counts leaves the window. */
function paceOf({ words, length }: Window): number {
  if (words === 'ever') return pace.years
  if (words === 'session') return pace.session
  return length !== undefined && length > day ? pace.days : pace.hours
}
