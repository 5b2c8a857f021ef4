import type { CaptureRule } from '@okyaku/engine'
import type { CurrentPage } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import { isParameter, readProps } from './props.ts'

export type PageRule = Extract<CaptureRule, { on: 'page' }>

/**
 * Takes in the events that a viewed page stands for. A rule that reads parameters of the address waits for one of
 * them: the empty search page is not yet a search.
 */
export function capturePageRules(rules: CaptureRule[], page: CurrentPage, take: Take): void {
  for (const rule of rules) {
    if (rule.on !== 'page') continue
    const [found, patterns] = rule.url ? [page.url, rule.url] : [page.path, rule.path]
    if (![patterns ?? []].flat(2).some(pattern => matchesPath(found, pattern))) continue
    const props = readProps(rule)
    const asked = Object.entries(rule.props ?? {}).filter(([, value]) => isParameter(value))
    if (!asked.length || asked.some(([name]) => name in props)) take(rule.event, props)
  }
}

/** `*` is any text. A slash at the end makes no other page. */
export function matchesPath(path: string, pattern: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')
  return new RegExp(`^${escaped.replace(/(.)\/$/, '$1')}/?$`).test(path)
}
