import type { Tests, Trigger } from '../../config.ts'
import type { Event, Signal } from '../../event.ts'
import { ms, windowStart } from './clock.ts'
import { isOf, matches } from './matching.ts'
import { sessionOf, type World } from './world.ts'

/** What may wake a campaign at a moment, beside the world's event. */
export interface Occasion {
  signal?: Signal | undefined
  moved?: { from: string; to: string } | undefined
}

interface Words {
  event?: string | string[]
  where?: Tests
  nth?: number
  within?: string
  tier?: 'up' | 'down'
  to?: string
  returnedAfter?: string
  for?: string
}

export function fires(trigger: Trigger, world: World, { signal, moved }: Occasion): boolean {
  const words = (typeof trigger === 'string' ? { event: trigger } : trigger) as Words
  if (words.event !== undefined) return firesOnEvent(words, world)
  if (words.returnedAfter !== undefined) return hasReturned(words.returnedAfter, world)
  if (words.tier !== undefined) return moved !== undefined && movesSo(words, moved, world)
  return signal !== undefined && signalOf(trigger as Record<string, unknown>) === JSON.stringify(signal)
}

function firesOnEvent({ event: what, where = {}, nth, within = 'ever' }: Words, world: World): boolean {
  const { event, events, config } = world
  const is = (one: Event) => matches(one, what!, where, config)
  if (!event || !is(event)) return false
  const from = windowStart(within, world)
  return nth === undefined || events.filter(one => one.at >= from && is(one)).length === nth
}

function hasReturned(least: string, world: World): boolean {
  const { events, startedAt, previousAt } = sessionOf(world)
  const views = events.filter(({ name }) => name === 'page_view')
  if (world.event?.name !== 'page_view' || views.length !== 1 || previousAt === undefined) return false
  return startedAt - previousAt >= ms(least)
}

function movesSo({ tier, to }: Words, moved: { from: string; to: string }, { config }: World): boolean {
  const rank = (id: string) => config.tiers!.findIndex(tier => tier.id === id)
  if (to !== undefined && moved.to !== to) return false
  return tier === 'up' ? rank(moved.to) > rank(moved.from) : rank(moved.to) < rank(moved.from)
}

/** The signal that it waits for. */
function signalOf(trigger: Record<string, unknown>): string {
  const [kind, value] = Object.entries(trigger)[0]!
  if (kind === 'scrolled') return JSON.stringify({ kind, percent: value })
  if (kind === 'dwell' || kind === 'idle') return JSON.stringify({ kind, ms: ms(value as string) })
  const time = trigger.for === undefined ? 0 : ms(trigger.for as string)
  if (kind === 'visible') return JSON.stringify({ kind, selector: value, ms: time })
  return JSON.stringify(value === true ? { kind } : { kind, selector: value })
}

type Occurrence = string | string[] | { campaign: string; was: string }

/** A trigger that waits so long after the latest event of a kind. */
export interface After {
  after: string
  of: Occurrence
  unless?: Occurrence
}

export const isAfter = (trigger: Trigger): trigger is Trigger & After =>
  typeof trigger === 'object' && 'after' in trigger

/** The time of the event that it waits after; undefined where there is none, or something has ended the waiting. */
export function awaitedBy({ of, unless }: After, { events, config }: World): number | undefined {
  const lastOf = (what: Occurrence) =>
    events
      .filter(event =>
        typeof what === 'object' && 'campaign' in what
          ? isOf(event, what.campaign, what.was)
          : matches(event, what, {}, config),
      )
      .at(-1)?.at
  const last = lastOf(of)
  const end = unless === undefined ? undefined : lastOf(unless)
  return last !== undefined && end !== undefined && end >= last ? undefined : last
}
