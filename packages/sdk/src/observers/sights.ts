import type { CaptureRule } from '@okyaku/engine'
import { parseDuration } from '@okyaku/engine/core'
import type { Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { observeEachVisible } from '../moments/visible.ts'
import { readProps } from './props.ts'

/** Takes in the elements that the config declares, when they come into view: each once on a page. Selectors have to be such. */
export function captureSights(rules: CaptureRule[], take: Take): Stop {
  const stops = rules.flatMap(rule => {
    if (rule.on !== 'visible') return []
    const ms = rule.for === undefined ? 0 : parseDuration(rule.for)
    const seen = (element: Element) => take(rule.event, readProps(rule, element))
    return ms === undefined ? [] : [observeEachVisible({ selector: rule.selector, ms }, seen)]
  })
  return () => stops.forEach(stop => stop())
}
