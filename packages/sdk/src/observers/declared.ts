import type { CaptureRule } from '@okyaku/engine'
import { findOn, onDocument, onEveryRoot, type Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { readProps } from './props.ts'

/** Takes in the clicks and the sent forms that the config declares. Selectors have to be such. */
export function captureDeclared(rules: CaptureRule[], take: Take): Stop {
  function look(event: Event): void {
    for (const rule of rules) {
      if (rule.on !== event.type || !('selector' in rule)) continue
      const element = findOn(event, rule.selector)
      if (element) take(rule.event, readProps(rule, element))
    }
  }

  // Before the page's own handlers: one of them may stop the event, or remove the element.
  const stops = [onDocument('click', look, { capture: true }), onEveryRoot('submit', look)]
  return () => stops.forEach(stop => stop())
}
