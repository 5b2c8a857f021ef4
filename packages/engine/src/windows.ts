import type { Context } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Zone } from './zone.ts'

export interface Window {
  words: string
  /** An event at this moment or later counts. */
  start(context: Pick<Context, 'now' | 'memory'>): number
  /** When an event of that time stops counting, where time alone does it. */
  end(at: number): number | undefined
  /** What else moves its start. */
  sources: readonly string[]
  /** In milliseconds, where it is a length of time; Infinity for ever. */
  length?: number
}

export function compileWindow(words: string, zone: Zone): Window {
  if (words === 'ever')
    return {
      words,
      start: () => Number.NEGATIVE_INFINITY,
      end: () => undefined,
      sources: [],
      length: Number.POSITIVE_INFINITY,
    }
  if (words === 'session') {
    return {
      words,
      start: ({ memory }) => memory.session.startedAt,
      end: () => undefined,
      sources: ['session'],
    }
  }
  if (words === 'today') {
    return {
      words,
      start: ({ now }) => zone.startOfDay(now),
      end: at => zone.startOfNextDay(at),
      sources: [],
    }
  }
  const length = parseDuration(words)!
  // The window is closed: what happened exactly `length` ago still counts, one millisecond later no more.
  return { words, start: ({ now }) => now - length, end: at => at + length + 1, sources: [], length }
}
