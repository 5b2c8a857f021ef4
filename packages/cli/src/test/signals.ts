import { type Program, parseDuration, type Signal } from '@okyaku/engine'
import type { SignalSpec } from './test-file.ts'

/** The signals of one page: a threshold is crossed once on it, and those below it have been by then. */
export function createSignals({ signals }: Program): {
  of(spec: SignalSpec): Signal[]
  leave(): void
} {
  const crossed = new Set<string>()
  const upTo = (kind: string, most: number | undefined, thresholds: readonly number[] = []) =>
    thresholds
      .filter(threshold => most !== undefined && threshold <= most && !crossed.has(`${kind} ${threshold}`))
      .sort((a, b) => a - b)
      .map(threshold => {
        crossed.add(`${kind} ${threshold}`)
        return threshold
      })
  const length = (words: string | undefined) => (words === undefined ? undefined : parseDuration(words))
  const listed = signals as Partial<Record<'scrolled' | 'dwell' | 'idle', number[]>>

  return {
    of: spec =>
      [
        ...upTo('scrolled', spec.scrolled, listed.scrolled).map(percent => ({ kind: 'scrolled', percent })),
        ...upTo('dwell', length(spec.dwell), listed.dwell).map(ms => ({ kind: 'dwell', ms })),
        ...upTo('idle', length(spec.idle), listed.idle).map(ms => ({ kind: 'idle', ms })),
        ...(spec.exitIntent ? [{ kind: 'exitIntent' }] : []),
        ...(spec.rageClick ? [{ kind: 'rageClick' }] : []),
        ...(spec.visible === undefined
          ? []
          : [{ kind: 'visible', selector: spec.visible, ms: length(spec.for) ?? 0 }]),
        ...(spec.clicked === undefined ? [] : [{ kind: 'clicked', selector: spec.clicked }]),
        ...(spec.formAbandoned === undefined
          ? []
          : [{ kind: 'formAbandoned', selector: spec.formAbandoned }]),
      ] as Signal[],
    leave: () => crossed.clear(),
  }
}
