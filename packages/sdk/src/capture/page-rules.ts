import type { CaptureRule } from '@okyaku/engine'
import { isParameter, readProps, type Take } from './props.ts'

export type PageRule = Extract<CaptureRule, { on: 'page' }>

/**
 * Takes in the events that a viewed page stands for. A rule that reads parameters of the address waits for one of
 * them: the empty search page is not yet a search.
 */
export function capturePageRules(rules: PageRule[], path: string, take: Take): void {
  for (const rule of rules) {
    if (![rule.path].flat().some(pattern => matchesPath(path, pattern))) continue
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
