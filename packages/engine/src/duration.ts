const second = 1000
const minute = 60 * second
const hour = 60 * minute
/** 24 hours: windows are lengths of time, not dates. */
export const day = 24 * hour

const units: Record<string, number> = { second, minute, hour, day, week: 7 * day }

const durationWords = /^(\d+(?:\.\d+)?) (second|minute|hour|day|week)s?$/

/** Whether the words are a duration. */
export const isDuration = (words: unknown): boolean => typeof words === 'string' && durationWords.test(words)

/** Milliseconds of `"30 seconds"`, `"2 hours"`, `"14 days"`, `"1 week"`; undefined where the words are not a duration. */
export function parseDuration(words: unknown): number | undefined {
  const match = typeof words === 'string' && durationWords.exec(words)
  return match ? Number(match[1]) * units[match[2]!]! : undefined
}
