import type { Campaign, Config } from '@okyaku/engine'

/** What the rules wait for; all else is recorded without them. */
export interface Awaited {
  /** Whether an event of that name may matter to them. */
  event(name: string): boolean
  /** The triggers that wait for moments of a page, as they stand in the config. */
  moments: object[]
}

/**
 * Reads off a config, checked or not, what it can be waiting for: an event whose name stands nowhere in it cannot make
 * a difference now. It is counted from the journal when one comes that can.
 */
export function readAwaited({ behaviors, tiers, segments, campaigns, journeys, scores }: Config): Awaited {
  const words = new Set<unknown>()
  // Their messages are the larger part of a file, and wait for nothing.
  const waiting = listOf<Campaign>(campaigns).map(({ show: _, variants: __, ...rest }) => rest)
  addWords([behaviors, tiers, segments, waiting, journeys], words)
  const listening = listOf<{ on?: unknown; delay?: unknown }>(campaigns).concat(listOf(journeys))
  const triggers = listOf<Record<string, unknown>>(listening.flatMap(({ on }) => on))
  const isOfTime = ({ after, returnedAfter, tier }: Record<string, unknown>) => after || returnedAfter || tier
  // What time has brought about since is found out when a page is viewed.
  if (journeys || scores || listening.some(({ delay }) => delay) || triggers.some(isOfTime)) {
    words.add('page_view')
  }
  return {
    event: name => words.has(name),
    moments: triggers.filter(trigger => !trigger.event && !isOfTime(trigger)),
  }
}

function addWords(value: unknown, words: Set<unknown>): void {
  if (isObject(value)) for (const one of Object.values(value)) addWords(one, words)
  else words.add(value)
}

/** What is not a list has no entries; the checker says so. */
export const listOf = <Item>(value: unknown): Item[] =>
  Array.isArray(value) ? (value.filter(isObject) as Item[]) : []

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
