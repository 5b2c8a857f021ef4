import type { Context } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Zone } from './zone.ts'

export interface Window {
  /** An event at this moment or later counts. */
  start(context: Context): number
  /** When an event of that time stops counting, where time alone does it. */
  end(at: number): number | undefined
}

export function compileWindow(words: string, zone: Zone): Window {
  if (words === 'ever') return { start: () => Number.NEGATIVE_INFINITY, end: () => undefined }
  if (words === 'session') return { start: ({ memory }) => memory.session.startedAt, end: () => undefined }
  if (words === 'today') {
    return {
      start: ({ moment }) => zone.startOfDay(moment.now),
      end: at => zone.startOfNextDay(at),
    }
  }
  const length = parseDuration(words)!
  // The window is closed: what happened exactly `length` ago still counts, one millisecond later no more.
  return { start: ({ moment }) => moment.now - length, end: at => at + length + 1 }
}
