import type { Tests, Trigger } from './config.ts'
import type { Check, Compiler } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Signal } from './event.ts'
import { compileCount } from './history.ts'
import { type CompiledTrigger, headOf, type TriggerKind } from './language.ts'
import { compileMatcher } from './matcher.ts'
import { happenings, type Shape } from './shape.ts'

interface EventTrigger {
  event: string | string[]
  where?: Tests
  nth?: number
  within?: string
}

const keyOf = (kind: Signal['kind'], value: unknown) => `${kind}\n${value}`

/** Fires on one kind of signal, at the threshold that the config names. */
const onSignal = (kind: Signal['kind'], shape: Shape, read = (value: unknown) => value): TriggerKind => ({
  shape: () => ({ keys: { [kind]: shape } }),
  compile: ({ [kind]: needed }: Partial<Record<Signal['kind'], unknown>>, path) => {
    const key = keyOf(kind, read(needed))
    return {
      keys: [key],
      check: ({ signal }) =>
        signal === key ? undefined : [{ path: `${path}.${kind}`, needed, found: null }],
    }
  },
})

/** The common triggers, by the key that heads it. A new one is one entry here, and what sends its signal in the host. */
export const triggers: Readonly<Record<string, TriggerKind>> = {
  event: {
    shape: test => ({
      keys: { event: happenings, where: { each: test }, nth: 'count', within: 'window' },
    }),
    compile: ({ event, where, nth, within = 'ever' }: EventTrigger, path, compiler) => {
      const matcher = compileMatcher(event, where, compiler)
      const matches: Check = context =>
        context.event && (!matcher.test || matcher.test(context.event))
          ? undefined
          : [{ path, needed: event, found: context.event?.name }]
      if (nth === undefined) return { keys: matcher.names, check: matches }
      const counts = compileCount({ min: nth, max: nth, within }, matcher, `${path}.nth`, compiler)
      return {
        keys: matcher.names,
        check: context =>
          context.event ? (matches(context) ?? counts(context)) : (counts(context) ?? matches(context)),
      }
    },
  },
  exitIntent: onSignal('exitIntent', { words: [true] }),
  scrolled: onSignal('scrolled', 'percent'),
  dwell: onSignal('dwell', 'duration', parseDuration),
}

/** The key under which a signal's listeners stand. No event's name has a line break in it. */
export const signalKey = (signal: Signal): string =>
  keyOf(signal.kind, signal.kind === 'scrolled' ? signal.percent : signal.kind === 'dwell' ? signal.ms : true)

/** A string is an event or behavior. */
export function compileTrigger(trigger: Trigger, path: string, compiler: Compiler): CompiledTrigger {
  const spec = typeof trigger === 'string' ? { event: trigger } : trigger
  return headOf(compiler.language.triggers, spec).compile(spec, path, compiler)
}
