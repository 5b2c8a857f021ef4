import type { Button, Decision, Event, Explanation, Problem } from '@okyaku/engine'
import type { AttributesOf, Declared, EventsOf, Facts, PropsOf, Undeclared } from './declared.ts'
import type { Dismissal } from './popup/request.ts'
import type { Erased } from './privacy/erasing.ts'
import type { ConsentState, ReadableStores } from './stores.ts'
import type { Visitor } from './visitor.ts'

/** What `on` tells. */
export interface OkyakuEvents {
  /** Every decision, also those not to show, with its reasons. */
  decision: Decision
  shown: Shown
  clicked: Shown & { button: Button }
  dismissed: Shown & { how: Dismissal }
  goal: Shown
  tier: { from: string; to: string }
  error: { message: string }
}

/**
 * A campaign as it stands now, and what was decided on it last on this page. Of decisions not to show, those are known
 * that were made on localhost, with a listener to `decision`, or after the first call of `explain`.
 */
export interface Explained extends Explanation {
  last?: Decision & { at: number }
}

export interface Shown {
  campaign: string
  variant?: string
}

export interface Health {
  config: 'loading' | 'fine' | 'problems' | 'missing'
  problems: Problem[]
  consent: ConsentState
  /** Where events are kept. `memory`: as long as the page lives. */
  storage: 'disk' | 'memory'
  /** Counts of this page. */
  recorded: number
  sent: number
  /** Recorded by this page, and not yet acknowledged by every endpoint. */
  waiting: number
  /** What was not taken in or not delivered, by reason. */
  lost: Record<string, number>
}

/** All that the device holds about its visitor. */
export interface Export {
  visitor: Visitor
  events: Event[]
}

/** `Site`: what the site declares of itself. */
export interface Okyaku<Site extends Declared = Undeclared> {
  /** Records something that happened. Takes JSON of at most 32 kB; leaves out, and says so, what is not. */
  track<Name extends keyof EventsOf<Site> & string>(name: Name, ...props: PropsOf<EventsOf<Site>, Name>): void
  /** The site knows who this is. The device's history stays theirs. */
  identify(member: string, attributes?: Facts<AttributesOf<Site>>): void
  /** Facts about the visitor; null forgets one. */
  set(attributes: Facts<AttributesOf<Site>>): void
  /** At sign-out: a new visitor begins. */
  reset(): void
  /** Shows a campaign at the visitor's wish: without its trigger, and whatever limits and caps say. */
  show(campaign: string): void
  /** Why a campaign, or each, is or is not shown at this moment. */
  explain(campaign?: string): Promise<Explained[]>
  health(): Health
  /** Sends what waits. Resolves when nothing is left that can be sent now. */
  flush(): Promise<void>
  readonly consent: {
    grant(purposes?: string[]): void
    /** Recording, sending and showing end, and what waits is dropped. What is on the device stays until `erase`. */
    revoke(): void
  }
  export(): Promise<Export>
  /** The same as a file for the visitor: a page in plain words, Japanese or English as the page is, or JSON. */
  export(as: 'html' | 'json'): Promise<File>
  /**
   * Removes everything about the visitor from the device, where a new one begins; a no stays. Then asks the endpoints with an
   * `erase` address to delete what was sent, and resolves with those that have not confirmed it within a quarter of a minute.
   */
  erase(): Promise<Erased>
  /** Returns its undo. */
  on<Name extends keyof OkyakuEvents>(name: Name, fn: (detail: OkyakuEvents[Name]) => void): () => void
  readonly stores: ReadableStores<AttributesOf<Site>>
  /** Leaves the page as it was found. */
  stop(): void
}
