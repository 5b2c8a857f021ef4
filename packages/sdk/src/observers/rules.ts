import type { CaptureRule } from '@okyaku/engine'
import { type CurrentPage, isValidSelector, type Stop } from '../browser.ts'
import type { Take } from '../capture/marked.ts'
import type { Say } from '../console.ts'
import { captureDeclared } from './declared.ts'
import { capturePageRules } from './page-rules.ts'
import { captureSights } from './sights.ts'

/** Takes in what the config's `capture.events` declare. A selector that is none is named, and the others work. */
export function captureRules(rules: unknown, page: CurrentPage, take: Take, say: Say): Stop {
  const usable = [rules].flat().filter((rule): rule is CaptureRule => {
    const { selector } = Object(rule) as { selector?: unknown }
    const isUsable = selector === undefined || isValidSelector(String(selector))
    if (!isUsable) say('bad-selector', String(selector))
    return Object(rule) === rule && isUsable
  })
  capturePageRules(usable, page, take)
  const stops = [captureDeclared(usable, take), captureSights(usable, take)]
  return () => stops.forEach(stop => stop())
}
