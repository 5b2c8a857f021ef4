import type { Engine, Event, Moment, Program, Result, Signal, Snapshot } from '@okyaku/engine'
import { createEngine } from '@okyaku/engine/core'
import type { Say } from './console.ts'

/** Key in the journal's store. */
export const SNAPSHOT = 'snapshot'

/** Events may arrive a little late in the journal, from another tab: so far back it is read again. */
const OVERLAP = 60_000
/** More ids than these are looked through for old ones. */
const MANY_IDS = 500

interface Saved {
  visitor: string
  /** The time of the newest event counted. */
  through: number
  /** The ids counted in the overlap. */
  known: string[]
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
  context: Engine['context']
  tier: Engine['tier']
  /** An event of another tab. */
  learn(event: Event): void
  /** The same memory, by other rules. */
  use(program: Program): void
  /** Begins with nothing, for a new visitor. */
  reset(): void
  /** Takes up what is kept of this visitor. */
  restore(history: History, visitor: string): Promise<void>
  /** Takes in what other pages have recorded meanwhile. */
  catchUp(history: History, visitor: string): Promise<void>
  save(history: History, visitor: string): void
}

const nothing: Result = { decisions: [], due: [], goals: [] }

export function createDeciding(program: Program, say: Say): Deciding {
  let { engine } = createEngine(program)
  let known = new Map<string, number>()
  let through = 0

  /** True where the event is new. */
  function note({ id, at }: Event): boolean {
    if (known.has(id)) return false
    known.set(id, at)
    through = Math.max(through, at)
    if (known.size > MANY_IDS && [...known.values()][0]! < through - OVERLAP) {
      known = new Map([...known].filter(([, time]) => time >= through - OVERLAP))
    }
    return true
  }

  function learn(event: Event): void {
    if (note(event)) engine.learn(event)
  }

  /** A fault of ours may cost a message, but no event. */
  function decided(decide: () => Result): Result {
    try {
      return decide()
    } catch (error) {
      say(`A decision failed: ${error}. Events are still recorded; please report this.`)
      return nothing
    }
  }

  async function catchUp(history: History, visitor: string): Promise<void> {
    for (const event of await history.events(through - OVERLAP)) if (event.visitor === visitor) learn(event)
  }

  return {
    take: (event, moment) => {
      note(event)
      return decided(() => engine.take(event, moment))
    },
    signal: (signal, moment) => decided(() => engine.signal(signal, moment)),
    show: (campaign, moment) => decided(() => engine.show(campaign, moment)),
    context: moment => engine.context(moment),
    tier: moment => engine.tier(moment),
    learn,
    use(changed) {
      program = changed
      engine = createEngine(program, engine.snapshot()).engine
    },
    reset() {
      known.clear()
      engine = createEngine(program).engine
    },
    async restore(history, visitor) {
      const found = await history.get<Saved>(SNAPSHOT)
      const saved = found?.visitor === visitor ? found : undefined
      const created = createEngine(program, saved?.state)
      engine = created.engine
      through = saved?.through ?? 0
      known = new Map(saved?.known.map(id => [id, through]))
      if (saved) await catchUp(history, visitor)
      if (created.complete) return
      const events = (await history.events()).filter(event => event.visitor === visitor)
      events.forEach(note)
      engine.rebuild(events)
    },
    catchUp,
    save(history, visitor) {
      const recent = [...known].filter(([, at]) => at >= through - OVERLAP).map(([id]) => id)
      const saved: Saved = { visitor, through, known: recent, state: engine.snapshot() }
      history.put(SNAPSHOT, saved)
    },
  }
}
