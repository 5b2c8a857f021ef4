/**
 * Work in small steps: between two of them whoever does it may let others go first, as a page has to. It yields nothing
 * and returns what comes of it.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
