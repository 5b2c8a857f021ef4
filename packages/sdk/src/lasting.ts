/** Calls `fn` whenever the page comes out of the back/forward cache; returns its undo. */
export type OnRestored = (fn: () => void) => () => void

/**
 * Firefox never answers what a page has asked of its disk right before it went into the back/forward cache, so all that
 * is unanswered is asked once more when the page comes back. Whatever is asked must be fit to be done twice.
 */
export function createLasting(onRestored: OnRestored) {
  const unanswered = new Set<() => void>()
  onRestored(() => unanswered.forEach(ask => ask()))
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    let ask: () => void
    return new Promise<Result>((resolve, reject) => {
      ask = () => void work().then(resolve, reject)
      unanswered.add(ask)
      ask()
    }).finally(() => unanswered.delete(ask))
  }
}
