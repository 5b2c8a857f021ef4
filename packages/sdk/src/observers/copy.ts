import { onDocument, type Stop, selectedLength } from '../browser.ts'
import type { Take } from '../capture/marked.ts'

/** Takes in that a text was copied, and how long it was. */
export function captureCopy(take: Take): Stop {
  return onDocument(
    'copy',
    event => {
      const length = selectedLength(event.composedPath()[0])
      if (length) take('copy', { length })
    },
    { capture: true },
  )
}
