import type { Engine, Event, Moment, Program, Result, Signal, Snapshot } from '@okyaku/engine'
import { createEngine, type Steps } from '@okyaku/engine/core'
import type { Say } from '../console.ts'
import type { InSlices } from './in-slices.ts'

/** Key in the journal's store. */
export const SNAPSHOT = 'snapshot'

/** Events may arrive a little late in the journal, from another tab: so far back it is read again, and the engine knows them. */
const OVERLAP = 60_000

interface Saved {
  visitor: string
  state: Snapshot
}

export interface History {
  get<Value>(key: string): Promise<Value | undefined>
  put(key: string, value: unknown): void
  events(since?: number): Promise<Event[]>
}

/** The engine, with its memory kept from page to page. */
export interface Deciding {
  take(event: Event, moment: Moment): Result
  signal(signal: Signal, moment: Moment): Result
  show(campaign: string, moment: Moment): Result
  /** Decides what is due by now. */
  wake(moment: Moment): Result
  /** The next moment at which something is due that only time brings. */
  wakesAt(): number | undefined
  /** By score, the visitor's sum. */
  scores(moment: Moment): Record<string, number>
  context: Engine['context']
  tier: Engine['tier']
  /** An event of another tab. */
  learn(event: Event): void
  /** Whether an event came too late to be counted from memory, so that it takes the journal to know. */
  isIncomplete(): boolean
  /** Counts anew what the memory has lost. */
  recount(history: History, visitor: string): Promise<void>
  /** The same memory, by other rules; what they count anew comes from the journal. */
  use(program: Program, history: History, visitor: string): Promise<void>
  /** Begins with nothing, for a new visitor. */
  reset(): void
  /** Takes up what is kept of this visitor, but for the events that still wait to be taken. */
  restore(history: History, moment: Moment, isWaiting?: (id: string) => boolean): Promise<void>
  /** Takes in what other pages have recorded meanwhile. */
  catchUp(history: History, visitor: string): Promise<Event[]>
  /** Goals that events of earlier pages reached while no rules were loaded. */
  missedGoals(moment: Moment): Result['goals']
  save(history: History, visitor: string): void
}

export const nothing: Result = { decisions: [], exposures: [], due: [], goals: [] }

type Create = (program: Program, snapshot?: Snapshot) => { engine: Engine }

/** What is told meanwhile undoes a count: after so many the next one is done in one go, however long it takes. */
const MOST_COUNTS = 3

export function createDeciding(
  program: Program,
  say: Say,
  inSlices: InSlices,
  create: Create = createEngine,
): Deciding {
  let { engine } = create(program)
  /** The time of the newest event counted. */
  let through = 0
  let missed: Event[] = []
  /** How many events have been counted on this page. */
  let counted = 0
  /** How often the engine has been told anything. */
  let told = 0

  function note({ at }: Event): void {
    counted++
    told++
    through = Math.max(through, at)
  }

  /** True where the event is new. */
  function learn(event: Event): boolean {
    const isNew = engine.learn(event)
    if (isNew) note(event)
    return isNew
  }

  /** A fault of ours may cost a message, but no event. */
  function safely<Found>(find: () => Found, otherwise: Found): Found {
    try {
      return find()
    } catch (error) {
      say('decision-failed', String(error))
      return otherwise
    }
  }

  function decided(decide: () => Result): Result {
    told++
    return safely(decide, nothing)
  }

  /** The visitor's whole journal: read again where something was counted while it was read. */
  async function readAll(history: History, visitor: string): Promise<Event[]> {
    const before = counted
    const events = await history.events()
    if (counted !== before) return readAll(history, visitor)
    return events.filter(event => event.visitor === visitor)
  }

  async function catchUp(
    history: History,
    visitor: string,
    isWaiting = (_: string) => false,
  ): Promise<Event[]> {
    const events = await history.events(through - OVERLAP)
    return inSlices(learning(events.filter(event => event.visitor === visitor && !isWaiting(event.id))))
  }

  /** Returns those that are new. */
  function* learning(events: Event[]): Steps<Event[]> {
    const learned: Event[] = []
    for (const event of events) {
      if (learn(event)) learned.push(event)
      yield
    }
    return learned
  }

  /** The same memory by the present rules, with what it lacks counted anew from the journal. */
  async function complete(history: History, visitor: string): Promise<Engine> {
    for (let counts = 1; ; counts++) {
      const isComplete = create(program, engine.snapshot()).engine.isComplete
      const events = isComplete ? [] : await readAll(history, visitor)
      // Made after the wait, so that it has what was counted meanwhile.
      const fresh = create(program, engine.snapshot()).engine
      const before = told
      if (fresh.isComplete) return fresh
      if (counts > MOST_COUNTS) fresh.rebuild(events)
      else await inSlices(fresh.rebuilding(events))
      if (told === before) return fresh
    }
  }

  return {
    take: (event, moment) => {
      note(event)
      return decided(() => engine.take(event, moment))
    },
    signal: (signal, moment) => decided(() => engine.signal(signal, moment)),
    show: (campaign, moment) => decided(() => engine.show(campaign, moment)),
    wake: moment => decided(() => engine.wake(moment)),
    wakesAt: () => engine.wakesAt(),
    scores: moment => safely(() => engine.facts(moment).scores, {}),
    context: moment => engine.context(moment),
    tier: moment => engine.tier(moment),
    learn,
    isIncomplete: () => !engine.isComplete,
    async recount(history, visitor) {
      const before = engine
      const fresh = await complete(history, visitor)
      // Meanwhile the visitor, or the rules, may have become others.
      if (engine === before) engine = fresh
    },
    async use(changed, history, visitor) {
      program = changed
      engine = await complete(history, visitor)
    },
    reset() {
      told++
      engine = create(program).engine
      engine.rebuild([])
    },
    async restore(history, moment, isWaiting = () => false) {
      const { visitor } = moment
      const found = await history.get<Saved>(SNAPSHOT)
      const saved = found?.visitor === visitor ? found.state : undefined
      engine = create(program, saved).engine
      through = saved?.through ?? 0
      if (saved) missed = await catchUp(history, visitor, isWaiting)
      if (engine.isComplete) return
      const events = (await readAll(history, visitor)).filter(({ id }) => !isWaiting(id))
      events.forEach(note)
      await inSlices(engine.rebuilding(events))
      if (!saved) engine.settle(moment)
    },
    missedGoals(moment) {
      const goals = missed.flatMap(event => engine.goals(event, moment))
      missed = []
      return goals.filter(({ campaign }, i) => goals.findIndex(goal => goal.campaign === campaign) === i)
    },
    catchUp,
    save(history, visitor) {
      const saved: Saved = { visitor, state: engine.snapshot() }
      history.put(SNAPSHOT, saved)
    },
  }
}
