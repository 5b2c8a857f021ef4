import type { AwaitedSignals } from '@okyaku/engine'
import { parseDuration } from '@okyaku/engine/core'
import type { Sight } from './visible.ts'

/** Reads off the triggers, as they stand in the config, checked or not, what they wait for. What cannot be meant is left out. */
export function readNeeds(triggers: object[]): AwaitedSignals {
  const all = (kind: string) => triggers.flatMap((trigger): unknown => trigger[kind as keyof object] ?? [])
  const texts = (kind: string) => once(all(kind).filter(isText))
  const durations = (kind: string) => once(all(kind).flatMap(words => parseDuration(words) ?? []))
  return {
    exitIntent: all('exitIntent').includes(true),
    scrolled: once(all('scrolled').filter(isNumber)),
    dwell: durations('dwell'),
    idle: durations('idle'),
    visible: readSights(triggers),
    clicked: texts('clicked'),
    rageClick: all('rageClick').includes(true),
    formAbandoned: texts('formAbandoned'),
  }
}

function readSights(triggers: { visible?: unknown; for?: unknown }[]): Sight[] {
  const sights = triggers.flatMap(({ visible, for: words }): [string, Sight][] => {
    const ms = words === undefined ? 0 : parseDuration(words)
    return isText(visible) && ms !== undefined ? [[`${ms} ${visible}`, { selector: visible, ms }]] : []
  })
  return [...new Map(sights).values()]
}

const once = <Value>(values: Value[]) => [...new Set(values)]
const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'
