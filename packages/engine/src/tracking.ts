import { createAlarms } from './alarms.ts'
import { Asked } from './asked.ts'
import type { Context } from './context.ts'
import { createCounts } from './counts.ts'
import type { Moment } from './decision.ts'
import { day } from './duration.ts'
import type { Event } from './event.ts'
import { createFlow } from './flow.ts'
import type { Memory } from './memory.ts'
import type { Program } from './program.ts'
import { remember, type Touched } from './remember.ts'
import { createSurroundings } from './surroundings.ts'
import { createTiers } from './tiers.ts'

/**
 * Keeps the network true of one visitor. An event, the passing of time and another page each cost what they change,
 * not what there is.
 */
export interface Tracking {
  readonly context: Context
  /** By place: who may be due, as far as the network can tell. */
  readonly bits: Uint32Array
  /** What has expired since is worked off, in its order. Also bears a clock that is set back. */
  advance(now: number): void
  /** Counts an event at the time that has come. */
  count(event: Event): void
  /** Counts an event at its own time: nobody decides upon it. */
  learn(event: Event): void
  /** Something of the context is another: what was found at this moment is asked again. */
  turn(): void
  /** Takes in what the host tells of this moment, and the tier that follows. */
  look(moment: Moment): void
  /** Calls back at that time, for the campaign of that index. */
  wakeAt(campaign: number, at: number): void
  /** The memory is another one, as of that time: all is looked at anew when somebody asks next. */
  restart(at?: number): void
  /** The time as of which everything stands; absent where nobody has asked yet. */
  time(): number | undefined
}

export interface TrackingOptions {
  program: Program
  memory: Memory
  /** The time of a memory that comes from a snapshot. */
  since: number | undefined
  /** A campaign's time has come. */
  awake(campaign: number): void
  awakeSession(): void
  /** The clock was set back: what was known of everybody's rest is so no more. */
  awakeAll(): void
}

/** Nobody comes back after so long a time. */
const longestRest = 10 * 365 * day

const nobody: Moment = { now: Number.NEGATIVE_INFINITY, visitor: '' }

export function createTracking({
  program,
  memory,
  since,
  awake,
  awakeSession,
  awakeAll,
}: TrackingOptions): Tracking {
  const { network, leaves, counters, dependents, campaigns, places } = program
  const flow = createFlow(network, places)
  const alarms = createAlarms(network.size + counters.length + campaigns.length)
  const tiers = createTiers(program)
  const isPathDependent = program.tiers.some(({ keepFor }) => keepFor !== undefined)
  let isSettled = false
  const context: Context = {
    moment: nobody,
    now: nobody.now,
    // What nobody has asked yet was asked at turn 0.
    turn: 1,
    memory,
    holds: flow.holds,
    asked: new Asked(leaves, network.size),
    leaves,
    event: undefined,
    signal: undefined,
    tier: undefined,
    moved: undefined,
    winners: [],
  }
  const counts = createCounts({
    program,
    context,
    flow,
    alarm: (counter, at) => setAlarm(network.size + counter, at),
  })
  const surroundings = createSurroundings(program, context, flow)

  function turn(): void {
    context.turn++
    context.asked.turn(context.turn)
  }

  function renew(node: number): void {
    const leaf = leaves[node]!
    if (leaf.isPassing) return
    const holds = leaf.holds(context)
    flow.set(node, holds)
    const at = leaf.changesAt?.(context, holds)
    if (at !== undefined) setAlarm(node, at)
  }

  /** What has to be looked at again at once is looked at in the next millisecond. */
  function setAlarm(id: number, at: number): void {
    const next = Math.max(at, context.now + 1)
    // Beyond 2^53 there is no next millisecond.
    if (next > context.now) alarms.set(id, next)
  }

  function renewAll(): void {
    alarms.clear()
    leaves.forEach((_, node) => leaves[node] && renew(node))
    counts.recountAll()
    awakeAll()
  }

  function settle(now: number): void {
    isSettled = true
    context.now = now
    // What the memory was before, nobody has asked of this one.
    turn()
    flow.settle()
    surroundings.lookAtAll()
    leaves.forEach((_, node) => leaves[node] && renew(node))
    counts.recountAll()
    // Before a visitor's first event nobody was there for whom anything could hold.
    if (since !== undefined) tiers.note(context)
  }

  /**
   * Step by step only where it matters what was when, and not after a clock that was wrong: hours that begin and end
   * every day would make many thousand steps of it.
   */
  function expire(now: number): void {
    const isGradual = isPathDependent && now - context.now < longestRest
    while (alarms.next <= now) {
      const at = isGradual ? alarms.next : now
      context.now = at
      turn()
      while (alarms.next <= at) {
        const id = alarms.take()
        if (id < network.size) renew(id)
        else if (id < network.size + counters.length) counts.recount(id - network.size)
        else awake(id - network.size - counters.length)
      }
      // What the host tells of the moment itself is not known yet.
      if (at < now) tiers.note(context)
    }
  }

  function advance(told: number): void {
    // At no time nothing can be said to have passed.
    const now = Number.isFinite(told) ? told : (time() ?? 0)
    if (!isSettled) settle(since ?? now)
    if (now < context.now) {
      context.now = now
      renewAll()
    } else if (alarms.next <= now) expire(now)
    context.now = now
  }

  const touched: Touched = {
    tally(index) {
      counts.grow(index)
      for (const node of dependents.tallies[index]!) renew(node)
    },
    store(index) {
      for (const node of dependents.stores[index]!) renew(node)
    },
  }

  return {
    context,
    bits: flow.bits,
    advance,
    count,
    learn(event) {
      // Whether a tier is kept hangs on what was when: that cannot be made good afterwards.
      if (!isPathDependent) return count(event)
      advance(Math.max(event.at, time() ?? event.at))
      count(event)
      surroundings.look(context.moment)
      tiers.note(context)
    },
    look(moment) {
      turn()
      context.moment = moment
      surroundings.look(moment)
      tiers.note(context)
      const tier = tiers.current(context)
      if (tier === context.tier) return
      context.tier = tier
      for (const node of dependents.tier) renew(node)
    },
    turn,
    wakeAt: (campaign, at) => setAlarm(network.size + counters.length + campaign, at),
    restart(at) {
      isSettled = false
      since = at
      alarms.clear()
      awakeAll()
    },
    time,
  }

  function time(): number | undefined {
    return isSettled ? context.now : since
  }

  function count(event: Event): void {
    turn()
    const isNewSession = remember(memory, event, program, isSettled ? touched : undefined)
    if (!isSettled) return
    if (isNewSession || event.name === 'page_view' || event.name === 'session_start') {
      context.asked.changed('session')
      surroundings.lookAtSession()
    }
    if (!isNewSession) return
    counts.recountSession()
    for (const node of dependents.session.leaves) renew(node)
    awakeSession()
  }
}
