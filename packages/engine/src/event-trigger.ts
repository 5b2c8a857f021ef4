import { asList } from './as-list.ts'
import type { Tests } from './config.ts'
import type { Compiler, Context } from './context.ts'
import { compileCount } from './counting.ts'
import type { Reason } from './decision.ts'
import type { Event } from './event.ts'
import { type Expression, holds, type Passing, type Rest, reasonsOf, unexplained } from './expression.ts'
import type { CompiledTrigger } from './language.ts'
import { branchOf, compileMatcher } from './matcher.ts'
import { placeIn } from './place.ts'
import { readEvent } from './subjects.ts'
import { compileSubject, holdsWith, operatorsOf } from './tests.ts'

interface EventTrigger {
  event: string | string[]
  where?: Tests
  nth?: number
  within?: string
}

export function compileEvent(trigger: EventTrigger, compiler: Compiler): CompiledTrigger {
  const { names } = compileMatcher(trigger.event, undefined, compiler)
  const asked = askedOf(trigger, compiler)
  if (trigger.nth === undefined) return asked ? { keys: names, rest: asked } : { keys: names }
  const counted = countOf(trigger, '', compiler)
  return { keys: names, rest: asked ? bothOf(counted, asked) : counted }
}

/** One list of leaves where both are such: that is asked fastest. */
const bothOf = (one: Expression, other: Expression): Rest =>
  Array.isArray(one) && Array.isArray(other) ? [...one, ...other] : { all: [one, other] }

/** It is exactly the `nth` that matches. */
function countOf(trigger: EventTrigger, path: string, compiler: Compiler): Expression {
  const { event, where, nth = 1, within = 'ever' } = trigger
  return compileCount({ min: nth, max: nth }, within, compileMatcher(event, where, compiler), path, compiler)
}

/**
 * What is left to ask of an event that has one of the names: its tests as leaves, which all campaigns share, or one
 * question where there is more than one class of events with tests. Undefined where nothing is left.
 */
function askedOf({ event, where }: EventTrigger, compiler: Compiler): Rest | undefined {
  if (!where && !compileMatcher(event, undefined, compiler).test) return undefined
  const branches = asList(event).map(name => branchOf(name, compiler))
  if (branches.length > 1) {
    const { test } = compileMatcher(event, where, compiler)
    return { passes: ({ event }) => event !== undefined && test!(event), why: unexplained }
  }
  const ofTests = (tests: Tests = {}) => compileSubject('event', tests, '', compiler)
  return bothOf(ofTests(where), ofTests(branches[0]?.where))
}

/** Whether it fires on the event of the moment: the name, and what is asked where the name has come. */
export function explainEvent(trigger: EventTrigger, path: string, compiler: Compiler): Passing {
  const { names } = compileMatcher(trigger.event, undefined, compiler)
  const asked = askedOf(trigger, compiler)
  const counted = trigger.nth === undefined ? [] : countOf(trigger, `${path}.nth`, compiler)

  const matches = (context: Context) =>
    context.event !== undefined && names.includes(context.event.name) && (!asked || holds(asked, context))

  return {
    passes: context => matches(context) && holds(counted, context),
    why(context) {
      const { event } = context
      // Whoever asks while nothing happens wants to know how many are missing.
      const isCounted = !event || matches(context)
      const [uncounted] = (isCounted && reasonsOf(counted, context)) || []
      if (uncounted) return uncounted
      const unmet = event && unmetOf(trigger, event, path, compiler)
      return unmet ?? { path, needed: trigger.event, found: event?.name }
    },
  }
}

/** Which test an event fails that has one of the names; undefined where its name is another. */
function unmetOf(trigger: EventTrigger, event: Event, path: string, compiler: Compiler): Reason | undefined {
  const reasons: Reason[] = []
  function ask(tests: Tests | undefined, at: string): void {
    for (const name in tests) {
      const found = readEvent(name)(event) ?? undefined
      for (const test of operatorsOf(tests[name]!, placeIn(at, name), compiler)) {
        const { path, needed, negated } = test
        if (holdsWith(test, compiler)(found, event.at) === negated) reasons.push({ path, needed, found })
      }
    }
  }
  for (const name of asList(trigger.event)) {
    const branch = branchOf(name, compiler)
    if (!branch.names.includes(event.name)) continue
    ask(trigger.where, `${path}.where`)
    ask(branch.where, `behaviors.${name}.where`)
  }
  return reasons[0]
}
