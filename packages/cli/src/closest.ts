import { distance, closest as nearest } from 'fastest-levenshtein'

/** The candidate that was probably meant: at most two letters in five differ. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (!candidates.length) return undefined
  // What differs in nothing but case is meant, however short it is.
  const folded = candidates.find(candidate => candidate.toLowerCase() === word.toLowerCase())
  const best = folded ?? nearest(word, candidates)
  const letters = Math.max(word.length, best.length)
  return folded || distance(word, best) <= Math.max(1, Math.round(0.4 * letters)) ? best : undefined
}
