import {
  createEngine,
  type Decision,
  type Due,
  type Engine,
  type Event,
  type Explanation,
  explain,
  type Moment,
  type Program,
  type Result,
  type Signal,
} from '@okyaku/engine'
import { followersOf } from './followers.ts'

/** A decision with the event that led to it. */
export interface Decided {
  event: Event
  decision: Decision
}

export interface Rehearsed {
  decided: Decided[]
  /** Campaigns whose goal was reached. */
  goals: string[]
}

/** What the site knows of the visitor beside events. */
export type Known = Pick<Moment, 'attributes' | 'device' | 'consented' | 'timeZone'>

/** One visitor of a rehearsal, and the page before them: what the engine decides happens there. */
export interface Visitor {
  /** `onDecided` is called before what follows from the decisions happens: exposures, goals, a new tier. */
  take(event: Event, onDecided?: (decided: readonly Decided[]) => void): Rehearsed
  /** When something is due by itself; absent where nothing is, or the page will be closed by then. */
  wakesAt(): number | undefined
  /** Decides what is due by itself, at the time of `wakesAt`. */
  wake(): Rehearsed
  /** A passing moment, at the time and on the page of `event`, which itself is not counted. */
  signal(signal: Signal, event: Event): Rehearsed
  /** The visitor asks for a campaign, at the time and on the page of `event`. */
  show(campaign: string, event: Event): Rehearsed
  /** The visitor closes the campaign's message. */
  close(campaign: string): void
  /** The campaigns whose messages are open. */
  open(): string[]
  /** Every gate of one campaign, or of all, as they stand at the time and on the page of `event`. Changes nothing. */
  explain(event: Event, options?: ExplainOptions): Explanation[]
  tier(event: Event): string | undefined
  scores(event: Event): Record<string, number>
}

export interface ExplainOptions {
  campaign?: string
  /** Only time has passed: the event does not trigger anything. */
  untriggered?: boolean
}

/** A page without an event for this long is taken for closed. What is due later waits for the next page view. */
const openFor = 30 * 60_000

/** The name of what happens by itself, where that of an event stands. */
const timer = 'timer'

/** An exposure may trigger another decision: a config that makes a ring of them goes round this often, as in the tag. */
const mostRounds = 5

/**
 * One visitor of the rehearsal. A message opens, closes when its page does, and its exposure is an event that limits,
 * caps and goals count.
 */
export function createVisitor(program: Program, known: Known = {}): Visitor {
  const { engine } = createEngine(program)
  const open = new Map<Due['slot'], Due>()
  let place = ''
  /** The event taken last. */
  let last: Event | undefined

  const momentOf = ({ at, visitor, member, page }: Event): Moment => ({
    now: at,
    visitor,
    member,
    page,
    // Nothing is recorded of a visitor who has not agreed.
    consented: true,
    open: slot => (last && at - last.at >= openFor ? undefined : open.get(slot)),
    ...known,
  })

  function wakesAt(): number | undefined {
    const due = engine.wakesAt()
    if (due === undefined || !last || last.name === 'page_leave') return undefined
    // What was due while no page was open is due at once.
    const at = Math.max(due, last.at)
    return at - last.at < openFor ? at : undefined
  }

  function goTo(event: Event): void {
    const here = placeOf(event)
    if (event.name === 'page_view' || (here !== undefined && here !== place)) open.clear()
    place = here ?? place
  }

  function follow(result: Result, event: Event, rehearsed: Rehearsed, round: number): Rehearsed {
    rehearsed.goals.push(...result.goals.map(({ campaign }) => campaign))
    if (round === mostRounds) return rehearsed
    for (const due of result.due) open.set(due.slot, due)
    for (const { name, props } of followersOf(result)) {
      const id = `${event.id} ${name} ${props.campaign ?? ''}`
      const follower: Event = { ...event, id, name, props, ...tierOf(engine, momentOf(event)) }
      const next = decided(engine.take(follower, momentOf(follower)), follower, rehearsed)
      follow(next, follower, rehearsed, round + 1)
    }
    return rehearsed
  }

  return {
    take(event, onDecided) {
      goTo(event)
      last = event
      const rehearsed: Rehearsed = { decided: [], goals: [] }
      const result = decided(engine.take(event, momentOf(event)), event, rehearsed)
      onDecided?.(rehearsed.decided)
      return follow(result, event, rehearsed, 0)
    },
    wakesAt,
    wake() {
      const rehearsed: Rehearsed = { decided: [], goals: [] }
      const at = wakesAt()
      if (at === undefined) return rehearsed
      const { props: _, ...here } = last!
      const event: Event = { ...here, id: `${last!.id} ${timer} ${at}`, name: timer, at }
      return follow(decided(engine.wake(momentOf(event)), event, rehearsed), event, rehearsed, 0)
    },
    signal(signal, event) {
      const rehearsed: Rehearsed = { decided: [], goals: [] }
      return follow(decided(engine.signal(signal, momentOf(event)), event, rehearsed), event, rehearsed, 0)
    },
    show(campaign, event) {
      const rehearsed: Rehearsed = { decided: [], goals: [] }
      return follow(decided(engine.show(campaign, momentOf(event)), event, rehearsed), event, rehearsed, 0)
    },
    close(campaign) {
      for (const [slot, due] of open) if (due.campaign === campaign) open.delete(slot)
    },
    open: () => [...open.values()].map(({ campaign }) => campaign),
    explain(event, { campaign, untriggered } = {}) {
      const context = engine.context(momentOf(event))
      return explain(program, untriggered ? context : { ...context, event }, campaign)
    },
    tier: event => engine.tier(momentOf(event)),
    scores: event => engine.facts(momentOf(event)).scores,
  }
}

/** Reads the decisions at once: the next event would change what they stand on. */
function decided(result: Result, event: Event, rehearsed: Rehearsed): Result {
  rehearsed.decided.push(...result.decisions.map(decision => ({ event, decision })))
  return result
}

function tierOf(engine: Engine, moment: Moment): Pick<Event, 'tier'> {
  const tier = engine.tier(moment)
  return tier === undefined ? {} : { tier }
}

const placeOf = ({ session, page }: Event) => page && `${session} ${page.url}`
