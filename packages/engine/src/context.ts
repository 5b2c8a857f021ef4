import type { Config } from './config.ts'
import type { Moment, Reason } from './decision.ts'
import type { Event } from './event.ts'
import type { Language } from './language.ts'
import type { Memory } from './memory.ts'
import type { Zone } from './zone.ts'

/** What a check may look at while one moment is decided. */
export interface Context {
  moment: Moment
  /** The triggering event; absent for signals. */
  event?: Event
  /** The key of the triggering signal; absent for events. */
  signal?: string
  memory: Memory
  /** The tier at this moment. */
  tier?: string
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
  readonly zone: Zone
  readonly language: Language
  /** The index of the tally that keeps the times of the last `depth` matching events. Equal ones are shared. */
  tally(matcher: Matcher, depth: number): number
  segment(id: string): Check
  /** Where a leaf of that key keeps what it has found. */
  finding(key: string): Finding
  /** The site's caps for campaigns with these tags: one check for all of them. */
  caps(tags: readonly string[]): Check
}

/** What a leaf has found at the moment that it was asked about last. */
export interface Finding {
  context?: Context
  found?: unknown
  holds?: boolean
}

/** A class of events. */
export interface Matcher {
  /** The listening keys, see `listeningKeys`. */
  names: readonly string[]
  /** Equal for equal matchers, also across visits. */
  key: string
  test?: ((event: Event) => boolean) | undefined
}

/** All must hold; the first that does not says why. */
export function every(checks: readonly Check[]): Check {
  const [only] = checks
  if (only && checks.length === 1) return only
  return context => {
    for (const check of checks) {
      const reasons = check(context)
      if (reasons) return reasons
    }
    return undefined
  }
}

/** One must hold; else each says why it does not. */
export function some(checks: readonly Check[]): Check {
  return context => {
    const all: Reason[] = []
    for (const check of checks) {
      const reasons = check(context)
      if (!reasons) return undefined
      all.push(...reasons)
    }
    return all
  }
}
