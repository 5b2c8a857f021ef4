import type { CaptureRule } from '@okyaku/engine'
import { isValidSelector, onDocument, type Stop } from '../browser.ts'
import { readProps, type Take } from './props.ts'

export type ClickRule = Extract<CaptureRule, { on: 'click' }>

const PREFIX = 'data-okyaku-'
const MARK = `${PREFIX}event`

/** Takes in the clicks that the config declares, and those on elements with a `data-okyaku-event`. */
export function captureClicks(rules: ClickRule[], take: Take, unusable: (selector: string) => void): Stop {
  const usable = rules.filter(({ selector }) => {
    const isValid = isValidSelector(selector)
    if (!isValid) unusable(selector)
    return isValid
  })
  // Before the page's own handlers: one of them may stop the event, or remove the element.
  return onDocument('click', event => clicked(event.composedPath()[0], usable, take), { capture: true })
}

function clicked(target: EventTarget | undefined, rules: ClickRule[], take: Take): void {
  // A click can also come from the document itself.
  if (!target || !('closest' in target)) return
  const clickedElement = target as Element
  for (const rule of rules) {
    const element = clickedElement.closest(rule.selector)
    if (element) take(rule.event, readProps(rule, element))
  }
  const marked = clickedElement.closest(`[${MARK}]`)
  if (marked) take(marked.getAttribute(MARK)!, markedProps(marked))
}

/** `data-okyaku-item_id="T-12"` is the property `item_id`. */
function markedProps(element: Element): object {
  const own = [...element.attributes].filter(({ name }) => name.startsWith(PREFIX) && name !== MARK)
  return Object.fromEntries(own.map(({ name, value }) => [name.slice(PREFIX.length), value]))
}
