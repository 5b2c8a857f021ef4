import type { Tests, Trigger } from './config.ts'
import type { Check, Compiler } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Signal } from './event.ts'
import { compileCount } from './history.ts'
import { type CompiledTrigger, headOf, type TriggerKind } from './language.ts'
import { compileMatcher } from './matcher.ts'
import { oneOrMany } from './shape.ts'

interface EventTrigger {
  event: string | string[]
  where?: Tests
  nth?: number
  within?: string
}

const always: Check = () => undefined

/** The common triggers, by the key that heads it. A new one is one entry here, and what sends its signal in the host. */
export const triggers: Readonly<Record<string, TriggerKind>> = {
  event: {
    shape: test => ({
      keys: { event: oneOrMany('string'), where: { each: test }, nth: 'count', within: 'window' },
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
  exitIntent: {
    shape: () => ({ keys: { exitIntent: { words: [true] } } }),
    compile: () => ({ keys: ['exitIntent'], check: always }),
  },
  scrolled: {
    shape: () => ({ keys: { scrolled: 'percent' } }),
    compile: ({ scrolled }: { scrolled: number }) => ({ keys: [`scrolled ${scrolled}`], check: always }),
  },
  dwell: {
    shape: () => ({ keys: { dwell: 'duration' } }),
    compile: ({ dwell }: { dwell: string }) => ({ keys: [`dwell ${parseDuration(dwell)}`], check: always }),
  },
}

/** The key under which a signal's listeners stand. No event's name has a space in it. */
export function signalKey(signal: Signal): string {
  if (signal.kind === 'scrolled') return `scrolled ${signal.percent}`
  return signal.kind === 'dwell' ? `dwell ${signal.ms}` : signal.kind
}

/** A string is an event or behavior. */
export function compileTrigger(trigger: Trigger, path: string, compiler: Compiler): CompiledTrigger {
  const spec = typeof trigger === 'string' ? { event: trigger } : trigger
  return headOf(compiler.language.triggers, spec).compile(spec, path, compiler)
}
