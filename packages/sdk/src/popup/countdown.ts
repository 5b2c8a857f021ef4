export interface Countdown {
  /** Holds the time, or lets it go on. It goes on when nothing holds it any more. */
  hold(reason: string, held: boolean): void
  stop(): void
}

/** A browser fires a longer timer at once. */
const longest = 2 ** 31 - 1

/**
 * Calls `done` after `ms` in which nothing held it. When the last hold goes, the whole time is given again: whoever
 * was reading, or looking elsewhere, may need all of it.
 */
export function startCountdown(ms: number, done: () => void): Countdown {
  const holds = new Set<string>()
  const start = () => setTimeout(done, Math.min(ms, longest))
  let timer = start()
  return {
    hold(reason, held) {
      if (holds.has(reason) === held) return
      if (held) holds.add(reason)
      else holds.delete(reason)
      clearTimeout(timer)
      if (holds.size === 0) timer = start()
    },
    stop: () => clearTimeout(timer),
  }
}
