import { variantOf } from './assignment.ts'
import type { Context } from './context.ts'
import { decide } from './decide.ts'
import type { Moment, Result } from './decision.ts'
import type { Event, Signal } from './event.ts'
import { countSince, createMemory, type Memory, remember } from './memory.ts'
import { type CompiledCampaign, isGoal, type Program } from './program.ts'
import { type Restored, restore, type Snapshot, takeSnapshot } from './snapshot.ts'
import { signalKey } from './triggers.ts'

export interface Engine {
  /** Counts the event and decides every campaign that it triggers. `moment.now` is usually `event.at`. */
  take(event: Event, moment: Moment): Result
  /** Decides every campaign that the signal triggers. */
  signal(signal: Signal, moment: Moment): Result
  /** The goals that the event, counted already, reaches and that nobody has noted yet. */
  goals(event: Event, moment: Moment): Result['goals']
  /** Counts an event without deciding: from the journal since the snapshot, or from another tab. Known ids are skipped. */
  learn(event: Event): void
  /** Counts, from the whole journal, only what the snapshot did not hold because the config has changed. */
  rebuild(events: Iterable<Event>): void
  /** The visitor asks for one campaign: it needs no trigger, and limits and caps, which guard against pestering, stand open. */
  show(campaign: string, moment: Moment): Result
  /** What `explain` needs to know of this moment. */
  context(moment: Moment): Context
  /** The visitor's tier now; absent where the config has no tiers. */
  tier(moment: Moment): string | undefined
  /** Takes the tier of this moment for the known one, without calling it a change: after a memory was rebuilt. */
  settle(moment: Moment): void
  snapshot(): Snapshot
}

/**
 * `complete` is false when the config counts something that the snapshot does not hold: hand the whole journal to
 * `rebuild` then.
 */
export function createEngine(program: Program, snapshot?: Snapshot): { engine: Engine; complete: boolean } {
  const memory = createMemory(program)
  const restored = restore(memory, program, snapshot)
  return { engine: engineWith(program, memory, restored), complete: restored.complete }
}

function engineWith(program: Program, memory: Memory, restored: Restored): Engine {
  function contextOf(moment: Moment, event?: Event): Context {
    const context: Context = { moment, memory, winners: [], ...(event && { event }) }
    const tier = program.tiers.find(({ check }) => !check(context))?.id
    return tier === undefined ? context : { ...context, tier }
  }

  function resultOf(context: Context, fired: readonly CompiledCampaign[], asked = false): Result {
    const { decisions, due } = decide(fired, context, program, asked)
    return { decisions, due, goals: [], ...tierChange(context) }
  }

  function tierChange({ tier: to }: Context): Pick<Result, 'tierChange'> {
    const from = memory.tier
    if (to === undefined) return {}
    memory.tier = to
    return from === undefined || from === to ? {} : { tierChange: { from, to } }
  }

  function firedBy(key: string, context: Context): CompiledCampaign[] {
    const fired: CompiledCampaign[] = []
    for (const { campaign, check } of program.triggers.get(key) ?? []) {
      // Several triggers of one campaign stand one behind the other.
      if (fired.at(-1) !== campaign && !check(context)) fired.push(campaign)
    }
    return fired
  }

  /** The campaigns whose goal this event reaches: exposed in time, and not reached since. */
  function goals(event: Event, moment: Moment): Result['goals'] {
    const reached = (program.goals.get(event.name) ?? []).filter(campaign => {
      const exposed = memory.times[campaign.exposures]!.at(-1)
      if (exposed === undefined || !isGoal(campaign, event)) return false
      const { within, reached } = campaign.goal!
      return (
        event.at >= exposed && event.at - exposed <= within && !countSince(memory.times[reached]!, exposed)
      )
    })
    return reached.map(({ campaign }) => ({ campaign: campaign.id, ...variantOf(campaign, moment) }))
  }

  return {
    take(event, moment) {
      if (!remember(memory, event, program)) return { decisions: [], due: [], goals: [] }
      const context = contextOf(moment, event)
      const reached = goals(event, moment)
      return { ...resultOf(context, firedBy(event.name, context)), goals: reached }
    },
    signal(signal, moment) {
      const key = signalKey(signal)
      const context = { ...contextOf(moment), signal: key }
      return resultOf(context, firedBy(key, context))
    },
    goals,
    learn: event => void remember(memory, event, program),
    rebuild: events => restored.rebuild(events),
    show(id, moment) {
      const asked = program.campaigns.filter(({ campaign }) => campaign.id === id)
      return resultOf(contextOf(moment), asked, true)
    },
    context: moment => contextOf(moment),
    tier: moment => contextOf(moment).tier,
    settle: moment => void tierChange(contextOf(moment)),
    snapshot: () => takeSnapshot(memory, program),
  }
}
