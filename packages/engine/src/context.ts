import type { Asked } from './asked.ts'
import type { Campaign, Config } from './config.ts'
import type { Moment, Reason } from './decision.ts'
import type { Event } from './event.ts'
import type { Expression } from './expression.ts'
import type { Language, OperatorContext } from './language.ts'
import type { Leaf } from './leaf.ts'
import type { Insert, Memory } from './memory.ts'
import type { Slot } from './slot.ts'
import type { StoreSpec } from './store.ts'
import type { NamedOperator, OperatorTest } from './tests.ts'
import type { Window } from './windows.ts'
import type { Zone } from './zone.ts'

/**
 * What may be looked at while one moment is decided. An engine has one, and changes it with every event and signal: it
 * is good until the next of them.
 */
export interface Context {
  moment: Moment
  /** Milliseconds since the epoch; before `moment.now` while what has expired since is worked off in its order. */
  now: number
  /** Another one for every moment of the engine, so that what was found at this one is known to be of it. */
  turn: number
  memory: Memory
  /** By node of the network: 1 where it holds. Of leaves that are asked, as they were then. */
  holds: Uint8Array
  asked: Asked
  /** By node of the network. */
  leaves: readonly (Leaf | undefined)[]
  /** The triggering event; absent for signals. */
  event: Event | undefined
  /** The key of the triggering signal; absent for events. */
  signal: string | undefined
  /** The tier at this moment. */
  tier: string | undefined
  /** The change of tier that triggers. */
  moved: { from: string; to: string } | undefined
  /** Campaigns that have won in this very moment, and so count as shown for the caps of the rest. */
  winners: Winner[]
}

export interface Winner {
  tags: readonly string[]
}

/**
 * Undefined where it holds, else the reasons why not. Verdict and explanation are one computation, so they cannot
 * disagree.
 */
export type Check = (context: Context) => Reason[] | undefined

/** What the entries of the tables need while a config is compiled. */
export interface Compiler {
  readonly config: Config
  /** Those of the file, and those that its journeys are. */
  readonly campaigns: readonly Campaign[]
  readonly zone: Zone
  readonly language: Language
  /** The operator of that name. */
  operator(name: string): NamedOperator
  /** What operators may look at, where nothing else is said. */
  readonly plain: OperatorContext
  /** The class of events that one name means, made once. */
  named(name: string): Matcher
  /** A class of events: equal ones, by that key, are made once. */
  matcher(key: string, make: () => Matcher): Matcher
  /**
   * The index of the tally that keeps the times of the last `depth` matching events, or those that `insert` keeps. Equal
   * ones, by the matcher's key, are shared.
   */
  tally(matcher: Matcher, depth: number, insert?: Insert): number
  /** The leaf that holds when at least `count` of what the tally keeps is in the window: the `count`-th last time tells. */
  reached(tally: number, count: number, window: Window): number
  /** The index of a store of another kind. Equal ones are shared. */
  store(spec: StoreSpec): number
  /** The index of the store of that key, where some word of the config asks for it. */
  findStore(key: string): number | undefined
  /** What stands under that name of a subject. */
  slot(subject: string, name: string): Slot
  /** The leaf of a test on what stands there; `~leaf` of one that negates another. */
  testOf(slot: Slot, test: OperatorTest): number
  /** Any other leaf, by its key. Equal ones are shared. `pace`: how soon what it hangs on changes. */
  leaf(key: string, pace: number, make: () => Leaf): number
  segment(id: string): Expression
  window(words: string): Window
  /** The site's caps for campaigns with these tags: one object for all of them. */
  caps(tags: readonly string[]): Caps
}

/** The site's caps for campaigns with certain tags. */
export interface Caps {
  check: Check
  /** The leaves of those that can be counted: each holds while its cap is shut. */
  leaves: readonly number[]
  /** The check of all others. */
  others: Check
}

/** A class of events. */
export interface Matcher {
  /** The listening keys, see `listeningKeys`. */
  names: readonly string[]
  /** Equal for equal matchers, also across visits. */
  key: string
  test?: ((event: Event) => boolean) | undefined
}
