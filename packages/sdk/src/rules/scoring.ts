import type { Stores } from '../stores.ts'

/** Tells the store where a score has changed; its listeners hear nothing of events that leave all as they were. */
export function tellScores({ $scores }: Pick<Stores, '$scores'>, scores: Record<string, number>): void {
  const known = $scores.get()
  if (Object.entries(scores).some(([id, sum]) => sum !== known[id])) $scores.set(scores)
}
