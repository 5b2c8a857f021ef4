import type { Tests, Trigger } from './config.ts'
import type { Compiler } from './context.ts'
import { compileCount } from './counting.ts'
import type { Reason } from './decision.ts'
import { parseDuration } from './duration.ts'
import type { Event, Signal } from './event.ts'
import { leavesHold, type Passing } from './expression.ts'
import { type CompiledTrigger, headOf, type TriggerKind } from './language.ts'
import { branchOf, compileMatcher } from './matcher.ts'
import { happenings, type Shape } from './shape.ts'
import { readEvent } from './subjects.ts'
import { eachOperator, holdsWith } from './tests.ts'

interface EventTrigger {
  event: string | string[]
  where?: Tests
  nth?: number
  within?: string
}

/** Fires on one kind of signal, at the threshold that the config names. */
export const onSignal = (
  kind: Signal['kind'],
  shape: Shape,
  read = (value: unknown) => value,
): TriggerKind => ({
  shape: () => ({ keys: { [kind]: shape } }),
  compile: ({ [kind]: needed }: Partial<Record<Signal['kind'], unknown>>, path) =>
    firedBySignal(keyOf(kind, read(needed)), `${path}.${kind}`, needed),
})

export const firedBySignal = (key: string, path: string, needed: unknown): CompiledTrigger => ({
  keys: [key],
  fires: { passes: ({ signal }) => signal === key, why: () => ({ path, needed, found: null }) },
})

/** The common triggers, by the key that heads it. A new one is one entry here, and what sends its signal in the host. */
export const triggers: Readonly<Record<string, TriggerKind>> = {
  event: {
    shape: test => ({
      keys: { event: happenings, where: { each: test }, nth: 'count', within: 'window' },
    }),
    compile: compileEvent,
  },
  exitIntent: onSignal('exitIntent', { words: [true] }),
  scrolled: onSignal('scrolled', 'percent'),
  dwell: onSignal('dwell', 'duration', parseDuration),
}

function compileEvent(
  { event, where, nth, within = 'ever' }: EventTrigger,
  path: string,
  compiler: Compiler,
): CompiledTrigger {
  const asked = askedOf(event, where, compiler)
  // Who explains needs it, and few do.
  const matcher = () => compileMatcher(event, where, compiler)
  const matches: Passing = {
    passes({ event: one }) {
      const { names, test } = matcher()
      return one !== undefined && names.includes(one.name) && (!test || test(one))
    },
    why: ({ event: one }) =>
      (one && unmetOf({ event, where }, one, path, compiler)) ?? { path, needed: event, found: one?.name },
  }
  const { names } = compileMatcher(event, undefined, compiler)
  if (nth === undefined)
    return { keys: names, fires: matches, ...(asked?.length !== 0 && { rest: asked ?? matches }) }
  const counts = compileCount({ min: nth, max: nth }, within, matcher(), `${path}.nth`, compiler)
  const fires: Passing = {
    passes: context => leavesHold(counts.leaves, context) && matches.passes(context),
    // Whoever asks while nothing happens wants to know how many are missing.
    why: context =>
      leavesHold(counts.leaves, context) || (context.event && !matches.passes(context))
        ? matches.why(context)
        : counts.why(context),
  }
  return { keys: names, fires, rest: asked ? [...counts.leaves, ...asked] : fires }
}

/** Which test an event fails that has one of the names; undefined where its name is another. */
function unmetOf(
  { event, where }: Pick<EventTrigger, 'event'> & { where: Tests | undefined },
  one: Event,
  path: string,
  compiler: Compiler,
): Reason | undefined {
  const reasons: Reason[] = []
  function ask(tests: Tests | undefined, at: string): void {
    for (const name in tests) {
      const found = readEvent(name)(one) ?? undefined
      eachOperator(tests[name]!, `${at}.${name}`, compiler, test => {
        const { path, needed, negated } = test
        if (holdsWith(test, compiler)(found, one.at) === negated) reasons.push({ path, needed, found })
      })
    }
  }
  for (const name of [event].flat()) {
    const branch = branchOf(name, compiler)
    if (!branch.names.includes(one.name)) continue
    ask(where, `${path}.where`)
    ask(branch.where, `behaviors.${name}.where`)
  }
  return reasons[0]
}

/**
 * What the event's tests are as leaves, which all campaigns share; undefined where there is more than
 * one class of events with tests.
 */
function askedOf(
  what: string | string[],
  where: Tests | undefined,
  compiler: Compiler,
): readonly number[] | undefined {
  const branches = [what].flat().map(name => branchOf(name, compiler))
  const [only] = branches
  if (branches.length > 1 && (where || branches.some(branch => branch.where))) return undefined
  const refs: number[] = []
  for (const tests of [where, only?.where]) {
    for (const name in tests) {
      const slot = compiler.slot('event', name)
      eachOperator(tests[name]!, '', compiler, one => {
        const node = compiler.testOf(slot, one)
        refs.push(one.negated ? ~node : node)
      })
    }
  }
  return refs
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

/** A string is an event or behavior. */
export function compileTrigger(trigger: Trigger, path: string, compiler: Compiler): CompiledTrigger {
  const spec = typeof trigger === 'string' ? { event: trigger } : trigger
  return headOf(compiler.language.triggers, spec).compile(spec, path, compiler)
}
