import type { Trigger } from './config.ts'
import type { Compiler } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Signal } from './event.ts'
import { compileEvent, explainEvent } from './event-trigger.ts'
import type { Passing } from './expression.ts'
import { type CompiledTrigger, headOf, type TriggerKind } from './language.ts'
import { happenings, type Shape } from './shape.ts'

/** Fires on one kind of signal, at the threshold that the config names. */
export const onSignal = (
  kind: Signal['kind'],
  shape: Shape,
  read = (value: unknown) => value,
): TriggerKind => ({
  shape: () => ({ keys: { [kind]: shape } }),
  ...firedBy(kind, ({ [kind]: needed }: Signalled) => keyOf(kind, read(needed))),
})

/** The signal's kind with its threshold, and for how long it has to last. */
type Signalled = Partial<Record<Signal['kind'] | 'for', unknown>>

/** Fires on the signal of that key. */
export const firedBy = (
  kind: Signal['kind'],
  key: (trigger: Signalled) => string,
): Pick<TriggerKind, 'compile' | 'explain'> => ({
  compile: (trigger: Signalled) => ({ keys: [key(trigger)] }),
  explain(trigger: Signalled, path) {
    const awaited = key(trigger)
    const { [kind]: needed } = trigger
    return {
      passes: ({ signal }) => signal === awaited,
      why: () => ({ path: `${path}.${kind}`, needed, found: null }),
    }
  },
})

/** The common triggers, by the key that heads it. A new one is one entry here, and what sends its signal in the host. */
export const triggers: Readonly<Record<string, TriggerKind>> = {
  event: {
    shape: test => ({
      keys: { event: happenings, where: { each: test }, nth: 'count', within: 'window' },
    }),
    compile: compileEvent,
    explain: explainEvent,
  },
  exitIntent: onSignal('exitIntent', { words: [true] }),
  scrolled: onSignal('scrolled', 'percent'),
  dwell: onSignal('dwell', 'duration', parseDuration),
}

const keyOf = (kind: Signal['kind'], value: unknown) => `${kind}\n${value}`

/** The key under which a signal's listeners stand. No event's name has a line break in it. */
export function signalKey(signal: Signal): string {
  switch (signal.kind) {
    case 'scrolled':
      return keyOf(signal.kind, signal.percent)
    case 'dwell':
    case 'idle':
      return keyOf(signal.kind, signal.ms)
    case 'visible':
      return keyOf(signal.kind, `${signal.ms} ${signal.selector}`)
    case 'clicked':
    case 'formAbandoned':
      return keyOf(signal.kind, signal.selector)
    default:
      return keyOf(signal.kind, true)
  }
}

export function compileTrigger(trigger: Trigger, compiler: Compiler): CompiledTrigger {
  const spec = specOf(trigger)
  return headOf(compiler.language.triggers, spec).compile(spec, compiler)
}

export function explainTrigger(trigger: Trigger, path: string, compiler: Compiler): Passing {
  const spec = specOf(trigger)
  return headOf(compiler.language.triggers, spec).explain(spec, path, compiler)
}

/** A string is an event or behavior. */
const specOf = (trigger: Trigger): object => (typeof trigger === 'string' ? { event: trigger } : trigger)
