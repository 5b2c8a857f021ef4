import { arbitrate } from './arbitration.ts'
import { variantOf } from './assignment.ts'
import { type CompiledCampaign, isGoal } from './campaign.ts'
import { createCandidates, inOrder } from './candidates.ts'
import type { Context } from './context.ts'
import { decide, type Occasion, standingOf } from './decide.ts'
import type { Decision, Moment, Result } from './decision.ts'
import type { Event, Signal } from './event.ts'
import { holds } from './expression.ts'
import type { Facts } from './language.ts'
import { lastExposure } from './limits.ts'
import { countSince, createMemory, type Memory } from './memory.ts'
import { MOVED } from './moments.ts'
import type { Program } from './program.ts'
import { hangsOnThePast, replay } from './replay.ts'
import { type Fired, Outcome } from './result.ts'
import { type Restored, restore, type Snapshot, takeSnapshot } from './snapshot.ts'
import { finish, type Steps } from './steps.ts'
import { createTracking } from './tracking.ts'
import { signalKey } from './triggers.ts'
import { createWaiting } from './waiting.ts'

/** Objects handed over in a `Moment` are not changed afterwards: another page, device or set of attributes is another object. */
export interface Engine {
  /**
   * Counts the event and decides every campaign that it triggers. `moment.now` is usually `event.at`. The properties may
   * be anything: what is of a wrong type is not found, and adds nothing. The host answers for the rest of the event being
   * of its type. An event at no time, such as NaN, is not counted.
   */
  take(event: Event, moment: Moment): Result
  /** Decides every campaign that the signal triggers. */
  signal(signal: Signal, moment: Moment): Result
  /** The next moment at which `wake` has something to decide; absent where nothing waits. */
  wakesAt(): number | undefined
  /** Decides what has waited until now: `after` triggers and delays. Ask `wakesAt` again afterwards. */
  wake(moment: Moment): Result
  /** The goals that the event, counted already, reaches and that nobody has noted yet. */
  goals(event: Event, moment: Moment): Result['goals']
  /** Counts an event without deciding: from the journal since the snapshot, or from another tab. False where it is known. */
  learn(event: Event): boolean
  /** Counts, from the whole journal, only what the snapshot did not hold, or what came too late. */
  rebuild(events: Iterable<Event>): void
  /** The same in steps. The engine is not to be asked, or told anything, before the last of them. */
  rebuilding(events: Iterable<Event>): Steps<void>
  /** False when something is not counted: hand the whole journal to `rebuild` then. */
  readonly isComplete: boolean
  /** The visitor asks for one campaign: it needs no trigger, and limits and caps, which guard against pestering, stand open. */
  show(campaign: string, moment: Moment): Result
  /**
   * What `explain` needs to know of this moment, as it is after `event`, which has been counted. It is good until the
   * next event, signal or question.
   */
  context(moment: Moment, event?: Event): Context
  /** The visitor's tier now; absent where the config has no tiers. */
  tier(moment: Moment): string | undefined
  /** What else is known of the visitor. */
  facts(moment: Moment): Facts & { tier?: string }
  /** Takes the tier of this moment for the known one, without calling it a change: after a memory was rebuilt. */
  settle(moment: Moment): void
  snapshot(): Snapshot
}

/** `complete`: as the engine's `isComplete`, for a host that asks but once. */
export function createEngine(program: Program, snapshot?: Snapshot): { engine: Engine; complete: boolean } {
  const memory = createMemory(program)
  const restored = restore(memory, program, snapshot)
  return { engine: engineWith(program, memory, restored), complete: restored.complete }
}

const noFacts: Facts = { scores: {}, cart: { items: 0, value: 0, ids: [] }, viewed: [] }

const nobody: readonly CompiledCampaign[] = []
const atOnce: Occasion = {}
const nothing: Result = { decisions: [], exposures: [], due: [], goals: [] }

function engineWith(program: Program, memory: Memory, restored: Restored): Engine {
  const candidates = createCandidates(program, () => tracking.bits)
  const waiting = createWaiting(program, memory)
  const tracking = createTracking({
    program,
    memory,
    since: restored.now,
    awake: candidates.wake,
    awakeSession: candidates.wakeSession,
    awakeAll: candidates.wakeAll,
  })
  const { context } = tracking

  /** What follows from one moment, or from the question what would. */
  function begin(moment: Moment, event?: Event, signal?: string): void {
    tracking.advance(moment.now)
    if (event) tracking.count(event)
    context.event = event
    context.signal = signal
    tracking.look(moment)
    context.moved = undefined
  }

  function noteTier(): void {
    const from = memory.tier
    const to = context.tier
    if (to === undefined || from === to) return
    memory.tier = to
    if (from !== undefined) context.moved = { from, to }
  }

  /** Leads candidates through the gates that are left. */
  function decideOn(
    found: readonly CompiledCampaign[],
    occasion: Occasion,
    goals: Result['goals'],
    fired: Fired,
  ): Result {
    const isHopeless = !found.length || context.moment.consented === false
    const open = isHopeless ? nobody : found.filter(one => isOpen(one, occasion))
    const decided = arbitrate(open, context, program, occasion)
    return new Outcome(decided, goals, context, { fired, occasion, tell })
  }

  function tell(fired: Fired, occasion: Occasion, turn: number): Decision[] {
    if (turn !== context.turn)
      throw new Error('The decisions have to be read before the next event or signal is taken.')
    const campaigns = typeof fired === 'string' ? inOrder(firedBy([fired])) : fired
    return decide(campaigns, context, program, occasion).decisions
  }

  function isOpen(campaign: CompiledCampaign, occasion: Occasion): boolean {
    const standing = standingOf(campaign, context, occasion)
    if (standing === 'open') return true
    if (standing === 'delayed') waiting.delay(campaign, context.now, context.event)
    // A delay is waited for also where a limit is shut: it is asked again afterwards.
    else if (standing !== 'shut' && !campaign.delay) {
      candidates.rest(campaign, standing.endsWithSession)
      if (standing.until !== undefined) tracking.wakeAt(campaign.index, standing.until)
    }
    return false
  }

  /** Everybody whom one of the keys triggers, due or not. */
  function firedBy(keys: readonly string[]): CompiledCampaign[] {
    return keys.flatMap(key => {
      const { campaigns = [], rests = [] } = program.groups.get(key) ?? {}
      return campaigns.filter((_, i) => !rests[i] || holds(rests[i], context))
    })
  }

  function decideKey(key: string, goals: Result['goals'], isPageView = false): Result {
    noteTier()
    const waited = isPageView && program.afters.length ? waiting.fire(context.now) : nobody
    if (!context.moved && !waited.length) {
      if (!goals.length && !program.groups.has(key)) return nothing
      return decideOn(candidates.find(key, context), atOnce, goals, key)
    }
    const keys = context.moved ? [key, MOVED] : [key]
    const found = keys.flatMap(one => candidates.find(one, context))
    const due = inOrder([...found, ...waited.filter(candidates.isOpen)])
    return decideOn(due, atOnce, goals, inOrder([...firedBy(keys), ...waited]))
  }

  /** The campaigns whose goal this event reaches: exposed in time, and not reached since. */
  function goals(event: Event, moment: Moment): Result['goals'] {
    if (!program.goalNames.has(event.name)) return nothing.goals
    const reached = [...memory.ledger].flatMap(([id, ledger]) => {
      const campaign = program.byId(id)
      const exposed = lastExposure(ledger)
      const wasExposed = Number.isFinite(exposed) && event.at >= exposed
      if (!campaign || !wasExposed || !isGoal(campaign, event)) return []
      const isLate = event.at - exposed > campaign.goal!.within
      return isLate || countSince(ledger.goal ?? [], exposed) ? [] : [campaign]
    })
    return inOrder(reached).map(({ campaign }) => ({ campaign: campaign.id, ...variantOf(campaign, moment) }))
  }

  function* rebuilding(events: Iterable<Event>): Steps<void> {
    if (!hangsOnThePast(program)) {
      yield* restored.rebuilding(events)
      tracking.restart()
      return
    }
    const journal = [...events]
    const past = yield* replay(journal, program, tracking.time())
    yield* restored.rebuilding(journal)
    memory.kept = { ...past.kept, ...memory.kept }
    memory.fired = { ...past.fired, ...memory.fired }
    tracking.restart(past.now)
  }

  return {
    take(event, moment) {
      if (!memory.ids.add(event.id, event.at)) return nothing
      begin(moment, event)
      return decideKey(event.name, goals(event, moment), event.name === 'page_view')
    },
    signal(signal, moment) {
      const key = signalKey(signal)
      begin(moment, undefined, key)
      return decideKey(key, [])
    },
    wakesAt: waiting.next,
    wake(moment) {
      begin(moment)
      const over = waiting.over(context.now)
      if (over) {
        context.event = over.event
        tracking.turn()
      }
      const fired = over?.campaigns ?? waiting.fire(context.now)
      return decideOn(fired.filter(candidates.isOpen), { isDelayOver: over !== undefined }, [], fired)
    },
    goals,
    learn(event) {
      if (!memory.ids.add(event.id, event.at)) return false
      tracking.learn(event)
      waiting.passBy(event)
      return true
    },
    rebuild: events => finish(rebuilding(events)),
    rebuilding,
    get isComplete() {
      return restored.isComplete()
    },
    show(id, moment) {
      begin(moment)
      const campaign = program.byId(id)
      const asked = campaign ? [campaign] : []
      const decided = decide(asked, context, program, { isAsked: true })
      return new Outcome(decided, [], context, { fired: asked, occasion: { isAsked: true }, tell })
    },
    context(moment, event) {
      begin(moment)
      context.event = event
      tracking.turn()
      return context
    },
    tier(moment) {
      begin(moment)
      return context.tier
    },
    facts(moment) {
      begin(moment)
      const facts = { ...noFacts, ...program.facts?.(context) }
      return context.tier === undefined ? facts : { ...facts, tier: context.tier }
    },
    settle(moment) {
      begin(moment)
      noteTier()
    },
    snapshot: () => takeSnapshot(memory, program, tracking.time()),
  }
}
