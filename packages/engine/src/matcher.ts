import { asList } from './as-list.ts'
import type { Tests } from './config.ts'
import type { Compiler, Matcher } from './context.ts'
import type { Event } from './event.ts'
import { readEvent } from './subjects.ts'
import { compileTests } from './tests.ts'

/** What is meant by one name: a behavior's events, or the event of that name. */
export interface Branch {
  names: readonly string[]
  where?: Tests | undefined
}

/** A behavior's id wins over an event's name. */
export function branchOf(name: string, { config: { behaviors } }: Compiler): Branch {
  const behavior = behaviors && Object.hasOwn(behaviors, name) ? behaviors[name]! : undefined
  return behavior ? { names: asList(behavior.event), where: behavior.where } : { names: [name] }
}

/** Events by behavior or name, or a list: any of. */
export function compileMatcher(
  what: string | string[],
  where: Tests | undefined,
  compiler: Compiler,
): Matcher {
  if (typeof what === 'string' && !where) return compiler.named(what)
  const key = JSON.stringify([what, where])
  return compiler.matcher(key, () => makeMatcher(asList(what), where, compiler))
}

/** As `compileMatcher`, but anew. */
export function makeMatcher(what: readonly string[], where: Tests | undefined, compiler: Compiler): Matcher {
  const branches = what.map(name => branchOf(name, compiler))
  const names = [...new Set(branches.flatMap(branch => branch.names))]
  const test = where ? compileWhere(where, compiler) : undefined
  const tests = branches.map(({ where }) => (where ? compileWhere(where, compiler) : undefined))
  return { names, key: JSON.stringify([branches, where]), test: both(test, ofBranches(branches, tests)) }
}

type EventTest = (event: Event) => boolean

/** Whether one of the branches means the event, whose name is among theirs; absent where that says all. */
function ofBranches(
  branches: readonly Branch[],
  tests: readonly (EventTest | undefined)[],
): EventTest | undefined {
  if (tests.every(one => !one)) return undefined
  if (tests.length === 1) return tests[0]
  return event => branches.some(({ names }, i) => names.includes(event.name) && (tests[i]?.(event) ?? true))
}

const both = (one: EventTest | undefined, other: EventTest | undefined): EventTest | undefined =>
  one && other ? event => one(event) && other(event) : (one ?? other)

/** The events of one campaign's messages, `shown`, `held_out`, ... */
export function campaignMatcher(id: string, ...happened: string[]): Matcher {
  const names = happened.map(what => campaignKey(`campaign_${what}`, id))
  return { names, key: JSON.stringify(names) }
}

/** The second key of a campaign's event, so that it wakes only its own listeners; no event's name has a line break in it. */
export const campaignKey = (name: string, campaign: unknown) => `${name}\n${campaign}`

function compileWhere(where: Tests, compiler: Compiler): (event: Event) => boolean {
  const holds = compileTests<Event>(where, readEvent, compiler)
  return event => holds(event, event.at)
}
