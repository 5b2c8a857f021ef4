import { distance, closest as nearest } from 'fastest-levenshtein'

/**
 * The name of an event that was probably meant: one letter in four differs at most. A site may call its events as it
 * likes, so that less alike is no slip.
 */
export function slip(word: string, candidates: readonly string[]): string | undefined {
  if (!candidates.length) return undefined
  const best = nearest(word, candidates)
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 4)) ? best : undefined
}
