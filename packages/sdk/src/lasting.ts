/** Calls `fn` whenever the page comes out of the back/forward cache; returns its undo. */
export type OnRestored = (fn: () => void) => () => void

/**
 * Firefox never answers what a page has asked of its disk right before it went into the back/forward cache, so all that
 * is unanswered is asked once more when the page comes back. Whatever is asked must be fit to be done twice.
 */
export function createLasting(onRestored: OnRestored) {
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    let stop: () => void
    return new Promise<Result>((resolve, reject) => {
      const ask = () => void work().then(resolve, reject)
      stop = onRestored(ask)
      ask()
    }).finally(() => stop())
  }
}
