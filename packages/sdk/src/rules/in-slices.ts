import type { Steps } from '@okyaku/engine/core'

/** Does what takes long without holding up the page. */
export type InSlices = <Result>(steps: Steps<Result>) => Promise<Result>

/**
 * So many milliseconds are worked in one task. A visitor notices tasks beyond 50, and a step may itself take long where
 * its code has not run before.
 */
const SLICE = 8

/**
 * Works slice by slice, each in a task of its own: between them the page answers its visitor. What follows a long work
 * has a task of its own as well.
 */
export function createSlices({
  later,
  now,
}: Pick<typeof import('../browser.ts'), 'later' | 'now'>): InSlices {
  return async steps => {
    let began = now()
    let isLong = false
    for (;;) {
      const { done, value } = steps.next()
      // However the clock is set meanwhile.
      const isFull = Math.abs(now() - began) >= SLICE
      isLong ||= isFull
      if (done && !isLong) return value
      if (!done && !isFull) continue
      await new Promise<void>(goOn => void later(goOn, 0))
      if (done) return value
      began = now()
    }
  }
}
