import type { Stop } from '../browser.ts'

/** The rules' memory is written so long after a change; a page that goes out of sight writes it at once. */
const SAVE_AFTER = 1000

export interface Saving {
  /** Something has changed. */
  soon(): void
  stop: Stop
}

export function createSaving(
  save: () => void,
  { later, onHidden }: Pick<typeof import('../browser.ts'), 'later' | 'onHidden'>,
): Saving {
  let cancel: Stop | undefined

  function atOnce(): void {
    cancel?.()
    cancel = undefined
    save()
  }

  const stop = onHidden(atOnce)
  return {
    soon() {
      cancel ??= later(atOnce, SAVE_AFTER)
    },
    stop() {
      stop()
      cancel?.()
    },
  }
}
