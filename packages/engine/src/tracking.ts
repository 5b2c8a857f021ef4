import { createAlarms } from './alarms.ts'
import type { Context } from './context.ts'
import type { Device, Moment } from './decision.ts'
import { day } from './duration.ts'
import type { Event, Page } from './event.ts'
import { createFlow } from './flow.ts'
import type { Memory } from './memory.ts'
import { toNumber } from './operators.ts'
import type { Program } from './program.ts'
import { remember, type Touched } from './remember.ts'
import { exactNodes, isBeyond, type Slot, type ValueLadder } from './slot.ts'
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
  /** A session has begun, or the clock was set back: what was known of everybody's rest is so no more. */
  awakeAll(): void
}

/** More times than are ever kept. */
const outOfReach = 2 ** 31 - 1

/** Nobody comes back after so long a time. */
const longestRest = 10 * 365 * day

const nobody: Moment = { now: Number.NEGATIVE_INFINITY, visitor: '' }

export function createTracking({ program, memory, since, awake, awakeAll }: TrackingOptions): Tracking {
  const { network, leaves, counters, dependents, slots, campaigns, places } = program
  const flow = createFlow(network, places)
  const alarms = createAlarms(network.size + counters.length + campaigns.length)
  const tiers = createTiers(program)
  const isPathDependent = program.tiers.some(({ keepFor }) => keepFor !== undefined)
  /** By counter, how many of its leaves hold, and how many times the next one asks for. */
  const levels = new Int32Array(counters.length)
  const nextSteps = Int32Array.from(counters, ({ ladder }) => ladder.steps[0]!)
  /** By node, how many of the words that its test names are found. */
  const matches = new Uint8Array(network.size)
  /** By slot, what was found last. */
  const found: unknown[] = []
  /** By slot and ladder, how many of its leaves hold. */
  const heights: number[][] = []
  let told: Moment = nobody
  let isSettled = false
  const context: Context = {
    moment: nobody,
    now: nobody.now,
    turn: 0,
    memory,
    holds: flow.holds,
    leaves,
    event: undefined,
    signal: undefined,
    tier: undefined,
    moved: undefined,
    winners: [],
  }

  function renew(node: number): void {
    const leaf = leaves[node]!
    if (leaf.isPassing) return
    const holds = leaf.holds(context)
    flow.set(node, holds)
    if (leaf.changesAt) setAlarm(node, leaf.changesAt(context, holds))
  }

  /** What has to be looked at again at once is looked at in the next millisecond. */
  function setAlarm(id: number, at: number | undefined): void {
    if (at === undefined) return
    const next = Math.max(at, context.now + 1)
    // Beyond 2^53 there is no next millisecond.
    if (next > context.now) alarms.set(id, next)
  }

  /** How many of a counter's leaves hold follows from how many times are in its window. */
  function recount(index: number): void {
    const { tally, window, ladder } = counters[index]!
    const { steps, nodes } = ladder
    const times = memory.times[tally]!
    const kept = times.length
    const start = window.start(context)
    const before = levels[index]!
    let level = before
    while (level < steps.length && kept >= steps[level]! && times[kept - steps[level]!]! >= start)
      flow.set(nodes[level++]!, true)
    while (level > 0 && !(kept >= steps[level - 1]! && times[kept - steps[level - 1]!]! >= start))
      flow.set(nodes[--level]!, false)
    setLevel(index, level)
    // The one that asks for most is the first to fall.
    if (level) setAlarm(network.size + index, window.end(times[kept - steps[level - 1]!]!))
  }

  function setLevel(index: number, level: number): void {
    levels[index] = level
    nextSteps[index] = counters[index]!.ladder.steps[level] ?? outOfReach
  }

  /** Another time has come into a tally: more of its counters' leaves may hold, and none less. */
  function countOn(ofTally: readonly number[], times: readonly number[]): void {
    const kept = times.length
    for (const index of ofTally) {
      const next = nextSteps[index]!
      if (kept >= next && times[kept - next]! >= counters[index]!.window.start(context)) recount(index)
    }
  }

  function lookAt(slot: Slot): void {
    const { index, exact, ladders, others } = slot
    const before = found[index]
    const value = slot.look(context)
    // What has parts may have changed within.
    if (value === before && typeof value !== 'object') return
    found[index] = value
    for (const node of exactNodes(exact, value)) enter(node)
    for (const node of exactNodes(exact, before)) leave(node)
    for (const leaf of others) flow.set(leaf.node, leaf.holdsFor(value, context.now))
    if (!ladders.length) return
    const number = toNumber(value)
    heights[index] ??= ladders.map(() => 0)
    ladders.forEach((ladder, i) => {
      heights[index]![i] = climb(ladder, number, heights[index]![i]!)
    })
  }

  /** A test may name several words: it holds as long as one of them is what is found. */
  function enter(node: number): void {
    if (++matches[node]! === 1) flow.set(node, true)
  }

  function leave(node: number): void {
    if (--matches[node]! === 0) flow.set(node, false)
  }

  function climb({ operator, steps, nodes }: ValueLadder, number: number, height: number): number {
    let at = height
    while (at < steps.length && isBeyond(operator, number, steps[at]!)) flow.set(nodes[at++]!, true)
    while (at > 0 && !isBeyond(operator, number, steps[at - 1]!)) flow.set(nodes[--at]!, false)
    return at
  }

  function lookAround(moment: Moment): void {
    const before = told
    told = moment
    if (!isSamePage(moment.page, before.page)) for (const slot of slots.page) lookAt(slot)
    if (!isSameDevice(moment.device, before.device)) for (const slot of slots.device) lookAt(slot)
    if (moment.attributes !== before.attributes) for (const slot of slots.visitor) lookAt(slot)
  }

  function renewAll(): void {
    alarms.clear()
    leaves.forEach((_, node) => leaves[node] && renew(node))
    for (let i = 0; i < counters.length; i++) recount(i)
    awakeAll()
  }

  function settle(now: number): void {
    isSettled = true
    context.now = now
    flow.settle()
    for (const subject of Object.values(slots)) for (const slot of subject) lookAt(slot)
    told = context.moment
    leaves.forEach((_, node) => leaves[node] && renew(node))
    for (let i = 0; i < counters.length; i++) recount(i)
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
      while (alarms.next <= at) {
        const id = alarms.take()
        if (id < network.size) renew(id)
        else if (id < network.size + counters.length) recount(id - network.size)
        else awake(id - network.size - counters.length)
      }
      // What the host tells of the moment itself is not known yet.
      if (at < now) tiers.note(context)
    }
  }

  function advance(now: number): void {
    if (!isSettled) settle(since ?? now)
    if (now < context.now) {
      context.now = now
      renewAll()
    } else if (alarms.next <= now) expire(now)
    context.now = now
  }

  const touched: Touched = {
    tally(index) {
      countOn(dependents.counters[index]!, memory.times[index]!)
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
      lookAround(context.moment)
      tiers.note(context)
    },
    look(moment) {
      context.turn++
      context.moment = moment
      lookAround(moment)
      tiers.note(context)
      const tier = tiers.current(context)
      if (tier === context.tier) return
      context.tier = tier
      for (const node of dependents.tier) renew(node)
    },
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
    context.turn++
    const isNewSession = remember(memory, event, program, isSettled ? touched : undefined)
    if (!isSettled) return
    if (isNewSession || event.name === 'page_view' || event.name === 'session_start')
      for (const slot of slots.session) lookAt(slot)
    if (!isNewSession) return
    for (const counter of dependents.session.counters) recount(counter)
    for (const node of dependents.session.leaves) renew(node)
    awakeAll()
  }
}

/** A host may make them anew for every moment: that is no other page. */
const isSamePage = (one: Page | undefined, other: Page | undefined) =>
  one === other ||
  (one?.url === other?.url &&
    one?.path === other?.path &&
    one?.title === other?.title &&
    one?.referrer === other?.referrer)

const isSameDevice = (one: Device | undefined, other: Device | undefined) =>
  one === other ||
  (one?.type === other?.type &&
    one?.os === other?.os &&
    one?.browser === other?.browser &&
    one?.language === other?.language &&
    one?.width === other?.width)
