import { findOn, onDocument, onEveryRoot, type Stop } from '../browser.ts'

/** Takes one event in. */
export type Take = (name: string, props?: object) => void

const PREFIX = 'data-okyaku-'
const MARK = `${PREFIX}event`

/** Takes in what happens to elements with a `data-okyaku-event`: a form is sent, anything else clicked. */
export function captureMarked(take: Take): Stop {
  function look(event: Event): void {
    const marked = findOn(event, `[${MARK}]`)
    const isSent = event.type === 'submit'
    if (marked?.matches('form') === isSent) take(marked.getAttribute(MARK)!, propsOf(marked))
  }

  // Before the page's own handlers: one of them may stop the event, or remove the element.
  const stops = [onDocument('click', look, { capture: true }), onEveryRoot('submit', look)]
  return () => stops.forEach(stop => stop())
}

/** `data-okyaku-item_id="T-12"` is the property `item_id`. */
function propsOf(element: Element): object {
  const own = [...element.attributes].filter(({ name }) => name.startsWith(PREFIX) && name !== MARK)
  return Object.fromEntries(own.map(({ name, value }) => [name.slice(PREFIX.length), value]))
}
