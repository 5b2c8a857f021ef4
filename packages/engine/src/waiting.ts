import type { CompiledCampaign } from './campaign.ts'
import { inOrder } from './candidates.ts'
import type { Event } from './event.ts'
import type { Memory, Pending } from './memory.ts'
import type { Program, WaitingTrigger } from './program.ts'

/** Campaigns that wait for a time: `after` triggers, and those with a `delay`. */
export interface Waiting {
  /** The next moment at which something is due. */
  next(): number | undefined
  /** The campaigns whose `after` trigger fires at that time, in the file's order; it does so once. */
  fire(now: number): CompiledCampaign[]
  /** What was due at a page view has been decided there, or by nobody. */
  passBy(event: Event): void
  delay(campaign: CompiledCampaign, now: number, event: Event | undefined): void
  /** The campaigns whose delay is over, of one triggering event at a time. */
  over(now: number): { event: Event | undefined; campaigns: CompiledCampaign[] } | undefined
}

export function createWaiting({ afters, byId }: Program, memory: Memory): Waiting {
  /** When it fires; undefined where nothing has happened since it last did, or what was waited for has ended it. */
  function dueAt({ key, of, unless, wait }: WaitingTrigger): number | undefined {
    const last = memory.times[of]!.at(-1)
    if (last === undefined || memory.fired[key]! >= last) return undefined
    return unless !== undefined && memory.times[unless]!.at(-1)! >= last ? undefined : last + wait
  }

  function fire(now: number): CompiledCampaign[] {
    const due = afters.filter(after => dueAt(after)! <= now)
    // Not before all have been asked: equal triggers of several campaigns share their key.
    for (const { key, of } of due) memory.fired[key] = memory.times[of]!.at(-1)!
    return inOrder(due.map(({ campaign }) => campaign))
  }

  return {
    next() {
      const times = [...afters.flatMap(after => dueAt(after) ?? []), ...memory.pending.map(({ at }) => at)]
      return times.length ? Math.min(...times) : undefined
    },
    fire,
    passBy(event) {
      if (event.name === 'page_view') fire(event.at)
    },
    delay({ campaign: { id }, delay }, now, event) {
      if (memory.pending.some(({ campaign }) => campaign === id)) return
      memory.pending.push({ campaign: id, at: now + delay, ...(event && { event }) })
    },
    over(now) {
      const due = memory.pending.filter(({ at }) => at <= now)
      if (!due.length) return undefined
      const { event } = due[0]!
      const together = due.filter(one => one.event?.id === event?.id)
      memory.pending = memory.pending.filter(one => !together.includes(one))
      return { event, campaigns: inOrder(together.flatMap(({ campaign }: Pending) => byId(campaign) ?? [])) }
    },
  }
}
