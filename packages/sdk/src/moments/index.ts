import type { Signal } from '@okyaku/engine'
import { isValidSelector, type Stop } from '../browser.ts'
import type { Say } from '../console.ts'
import { observeClicked } from './clicked.ts'
import { observeDwell } from './dwell.ts'
import { observeExitIntent } from './exit-intent.ts'
import { observeFormAbandoned } from './form-abandoned.ts'
import { observeIdle } from './idle.ts'
import { readNeeds } from './needs.ts'
import { observeRageClick } from './rage-click.ts'
import { observeScrolled } from './scrolled.ts'
import { observeVisible } from './visible.ts'

export interface MomentsOptions {
  /** Those that wait for moments of a page, as they stand in the config. */
  triggers: object[]
  /** Active milliseconds on this page so far. */
  activeMs(): number
  signal(signal: Signal): void
  say: Say
}

/** What is observed of one page view. */
export interface Moments {
  /** The visitor goes to another page. */
  leave(): void
  stop: Stop
}

/** Installs what the config needs, and nothing else. */
export function startMoments({ triggers, activeMs, signal, say }: MomentsOptions): Moments {
  const needs = readNeeds(triggers)
  const isUsable = (selector: string) => {
    const isValid = isValidSelector(selector)
    if (!isValid) say('bad-trigger', selector)
    return isValid
  }
  const clicked = needs.clicked.filter(isUsable)
  const sights = needs.visible.filter(({ selector }) => isUsable(selector))
  const forms = needs.formAbandoned
    .filter(isUsable)
    .map(selector => observeFormAbandoned(selector, () => signal({ kind: 'formAbandoned', selector })))
  const stops = [
    ...forms.map(({ stop }) => stop),
    ...sights.map(sight => observeVisible(sight, () => signal({ kind: 'visible', ...sight }))),
  ]
  if (needs.scrolled.length)
    stops.push(observeScrolled(needs.scrolled, percent => signal({ kind: 'scrolled', percent })))
  if (needs.dwell.length) stops.push(observeDwell(needs.dwell, activeMs, ms => signal({ kind: 'dwell', ms })))
  if (needs.idle.length) stops.push(observeIdle(needs.idle, ms => signal({ kind: 'idle', ms })))
  if (clicked.length) stops.push(observeClicked(clicked, selector => signal({ kind: 'clicked', selector })))
  if (needs.rageClick) stops.push(observeRageClick(() => signal({ kind: 'rageClick' })))
  if (needs.exitIntent) stops.push(observeExitIntent(() => signal({ kind: 'exitIntent' })))
  return {
    leave: () => forms.forEach(({ leave }) => leave()),
    stop: () => stops.forEach(stop => stop()),
  }
}
