import { createAlarms } from './alarms.ts'
import type { Context } from './context.ts'
import type { Moment } from './decision.ts'
import type { Event } from './event.ts'
import { createFlow } from './flow.ts'
import type { Memory } from './memory.ts'
import type { Program } from './program.ts'
import { remember } from './remember.ts'
import { exactLeaves } from './slots.ts'
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

const nobody: Moment = { now: Number.NEGATIVE_INFINITY, visitor: '' }

export function createTracking({ program, memory, since, awake, awakeAll }: TrackingOptions): Tracking {
  const { network, leaves, dependents, slots, campaigns, places } = program
  const flow = createFlow(network, places)
  const alarms = createAlarms(network.size + campaigns.length)
  const tiers = createTiers(program)
  const isPathDependent = program.tiers.some(({ keepFor }) => keepFor !== undefined)
  const found: unknown[] = slots.map(() => undefined)
  const told: Record<string, unknown> = {}
  let isSettled = false
  const context: Context = {
    moment: nobody,
    now: nobody.now,
    turn: 0,
    memory,
    holds: flow.holds,
    event: undefined,
    signal: undefined,
    tier: undefined,
    moved: undefined,
    winners: [],
  }

  function ask(node: number): void {
    const leaf = leaves[node]!
    if (leaf.grows && flow.holds[node] === 1) return
    renew(node)
  }

  function renew(node: number): void {
    const leaf = leaves[node]!
    const holds = leaf.holds(context)
    flow.set(node, holds)
    if (leaf.changesAt) setAlarm(node, leaf.changesAt(context, holds))
  }

  /** What has to be looked at again at once is looked at in the next millisecond. */
  function setAlarm(id: number, at: number | undefined): void {
    if (at !== undefined) alarms.set(id, Math.max(at, context.now + 1))
  }

  function renewAll(): void {
    alarms.clear()
    leaves.forEach((leaf, node) => leaf && renew(node))
    tiers.note(context)
    awakeAll()
  }

  function settle(now: number): void {
    isSettled = true
    context.now = now
    slots.forEach(({ look }, i) => {
      found[i] = look(context)
    })
    leaves.forEach((leaf, node) => {
      if (!leaf) return
      const holds = leaf.holds(context)
      flow.holds[node] = holds ? 1 : 0
      if (leaf.changesAt) setAlarm(node, leaf.changesAt(context, holds))
    })
    flow.settle()
    // Before a visitor's first event nobody was there for whom anything could hold.
    if (since !== undefined) tiers.note(context)
  }

  function expire(now: number): void {
    while (alarms.next <= now) {
      const at = alarms.next
      context.now = at
      context.turn = program.nextTurn()
      while (alarms.next <= at) {
        const id = alarms.take()
        if (id < network.size) renew(id)
        else awake(id - network.size)
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
    } else expire(now)
    context.now = now
  }

  function lookAt(place: number): void {
    const slot = slots[place]!
    const before = found[place]
    const value = slot.look(context)
    // What has parts may have changed within.
    if (value === before && typeof value !== 'object') return
    found[place] = value
    for (const node of exactLeaves(slot, before)) renew(node)
    for (const node of exactLeaves(slot, value)) renew(node)
    for (const node of slot.others) renew(node)
  }

  function lookAround({ page, device, attributes }: Moment): void {
    const isSame = {
      page: told.page === page,
      device: told.device === device,
      visitor: told.visitor === attributes,
    }
    Object.assign(told, { page, device, visitor: attributes })
    for (let i = 0; i < slots.length; i++) {
      const { subject } = slots[i]!
      if (!(subject in isSame) || !isSame[subject as keyof typeof isSame]) lookAt(i)
    }
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
      context.turn = program.nextTurn()
      context.moment = moment
      lookAround(moment)
      tiers.note(context)
      const tier = tiers.current(context)
      if (tier === context.tier) return
      context.tier = tier
      for (const node of dependents.tier) renew(node)
    },
    wakeAt: (campaign, at) => setAlarm(network.size + campaign, at),
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
    context.turn = program.nextTurn()
    const isNewSession = remember(memory, event, program, isSettled ? touched : undefined)
    if (!isNewSession || !isSettled) return
    for (const node of dependents.session) renew(node)
    awakeAll()
  }

  function touched(nodes: readonly number[]): void {
    for (const node of nodes) ask(node)
  }
}
