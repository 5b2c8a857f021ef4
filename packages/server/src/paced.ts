/** Answers are shared for at least this long, in milliseconds, by everybody who asks for the same. */
const LEAST = 1_000
/** And for this many times what the last one took, so that readers never cost more than a quarter of the store. */
const REST = 3
/** Keys kept at a time; a reader may ask for any site. */
const MOST = 100

/**
 * Runs `work` at most as often as the store can bear, however many readers ask.
 *
 * @param now a clock in milliseconds
 */
export function paced<T>(work: (key: string) => Promise<T>, now: () => number): (key: string) => Promise<T> {
  const answers = new Map<string, { answer: Promise<T>; until: number }>()
  return key => {
    const known = answers.get(key)
    if (known && now() < known.until) return known.answer
    if (answers.size >= MOST) answers.clear()
    const started = now()
    const entry = { answer: work(key), until: Number.POSITIVE_INFINITY }
    answers.set(key, entry)
    const settle = () => {
      entry.until = now() + Math.max(LEAST, REST * (now() - started))
    }
    entry.answer.then(settle, () => answers.delete(key))
    return entry.answer
  }
}
