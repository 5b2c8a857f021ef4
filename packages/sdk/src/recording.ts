import type { Decision, Due, Event, Moment, Page, Result, Signal } from '@okyaku/engine'
import type { Deciding } from './deciding.ts'
import type { Identity } from './identity.ts'
import { sourceOf } from './session.ts'
import type { ConsentState } from './stores.ts'

/** When and where something happened. */
export interface Occasion {
  at: number
  page: Page
}

export interface RecordingOptions {
  identity: Identity
  deciding: Deciding
  newId(at: number): string
  consent(): ConsentState
  moment(occasion: Occasion): Moment
  /** Here and now. */
  occasion(): Occasion
  /** Written, sent and told to other tabs. */
  keep(event: Event): void
  present(due: Due): void
  /** Told to the page's own code, in the order in which it happened. */
  decided(decision: Decision): void
  reached(goal: Result['goals'][number]): void
  moved(change: NonNullable<Result['tierChange']>): void
  lost(reason: string): void
}

export interface Recording {
  record(name: string, props?: object, occasion?: Occasion): void
  signal(signal: Signal): void
  show(campaign: string): void
}

/** An event may trigger a decision that is an event itself: a config that makes a ring of them goes round this often. */
const MOST_ROUNDS = 5

/** Every event takes this way: decided upon, kept, and then followed by what it led to. */
export function createRecording(options: RecordingOptions): Recording {
  const { identity, deciding, newId, consent, moment, occasion: here, keep, present, lost } = options
  let round = 0

  function record(name: string, props: object = {}, occasion = here()): void {
    if (consent() === 'denied') {
      lost('no-consent')
      return
    }
    // To leave is no activity: it does not begin a session.
    if ((name !== 'page_leave' || !identity.session()) && identity.touch(occasion.at)) {
      write('session_start', sourceOf(occasion.page), occasion)
    }
    write(name, props, occasion)
  }

  function write(name: string, props: object, { at, page }: Occasion): void {
    const now = moment({ at, page })
    const event = eventOf(name, props, at, now)
    const result = deciding.take(event, now)
    keep(event)
    follow(result)
  }

  function eventOf(name: string, props: object, at: number, now: Moment): Event {
    const { id: visitor, member } = identity.visitor()
    const tier = deciding.tier(now)
    return {
      id: newId(at),
      name,
      at,
      visitor,
      session: identity.session()!.id,
      ...(member !== undefined && { member }),
      ...(tier !== undefined && { tier }),
      ...(now.page && { page: now.page }),
      ...(Object.keys(props).length && { props: props as Record<string, unknown> }),
    }
  }

  function follow({ decisions, goals, tierChange, due }: Result): void {
    if (round >= MOST_ROUNDS) return
    round++
    try {
      decisions.forEach(options.decided)
      if (tierChange) {
        options.moved(tierChange)
        record('tier_changed', tierChange)
      }
      for (const goal of goals) {
        options.reached(goal)
        record('campaign_goal', goal)
      }
      for (const { outcome, campaign, variant } of decisions) {
        if (outcome === 'held_out') record('campaign_held_out', { campaign, ...(variant && { variant }) })
      }
      due.forEach(present)
    } finally {
      round--
    }
  }

  return {
    record,
    signal: signal => consent() === 'denied' || follow(deciding.signal(signal, moment(here()))),
    show: campaign => follow(deciding.show(campaign, moment(here()))),
  }
}
