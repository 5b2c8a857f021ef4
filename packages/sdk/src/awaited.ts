import type { Config, Program } from '@okyaku/engine'
import { parseDuration } from '@okyaku/engine/core'

/** What the rules wait for; all else is recorded without them. */
export interface Awaited {
  /** Whether an event of that name may matter to them. */
  event(name: string): boolean
  /** The moments that triggers name. */
  signals: Program['signals']
}

/**
 * Reads off a config, checked or not, what its campaigns and tiers can be waiting for: an event whose name stands
 * nowhere in them cannot make a difference now. It is counted from the journal when one comes that can.
 */
export function readAwaited({ behaviors, tiers, segments, campaigns }: Config): Awaited {
  const words = new Set<unknown>()
  addWords([behaviors, tiers, segments, campaigns], words)
  const triggers = listOf<{ on?: unknown }>(campaigns).flatMap(({ on }) => on as Record<string, unknown>[])
  const all = (name: string) => [...new Set(triggers.flatMap(trigger => trigger?.[name] ?? []))]
  return {
    event: name => words.has(name),
    signals: {
      exitIntent: all('exitIntent').length > 0,
      scrolled: all('scrolled') as number[],
      dwell: all('dwell').flatMap(words => parseDuration(words) ?? []),
    },
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
