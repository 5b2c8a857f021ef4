import type { Tests } from './config.ts'
import type { Compiler, Matcher } from './context.ts'
import type { Event } from './event.ts'
import { readEvent } from './subjects.ts'
import { compileTests, passes } from './tests.ts'

/** Events by behavior or name, or a list: any of. A behavior's id wins over an event's name. */
export function compileMatcher(
  what: string | string[],
  where: Tests | undefined,
  compiler: Compiler,
): Matcher {
  const branches = [what].flat().map(name => {
    const behavior = Object.hasOwn(compiler.config.behaviors ?? {}, name) && compiler.config.behaviors?.[name]
    return behavior
      ? { names: [behavior.event].flat(), where: behavior.where }
      : { names: [name], where: undefined }
  })
  const names = [...new Set(branches.flatMap(branch => branch.names))]
  const test = where && compileWhere(where, compiler)
  const tests = branches.map(branch => (branch.where ? compileWhere(branch.where, compiler) : undefined))
  const plain = !test && tests.every(one => !one)
  return {
    names,
    key: JSON.stringify([branches, where]),
    test: plain
      ? undefined
      : event =>
          (!test || test(event)) &&
          branches.some((branch, i) => branch.names.includes(event.name) && (tests[i]?.(event) ?? true)),
  }
}

/** The events of one campaign's messages, `shown`, `held_out`, ... */
export function campaignMatcher(id: string, ...happened: string[]): Matcher {
  const names = happened.map(what => campaignKey(`campaign_${what}`, id))
  return { names, key: JSON.stringify(names) }
}

/** The second key of a campaign's event, so that it wakes only its own listeners; no event's name has a line break in it. */
export const campaignKey = (name: string, campaign: unknown) => `${name}\n${campaign}`

function compileWhere(where: Tests, compiler: Compiler): (event: Event) => boolean {
  const tests = compileTests<Event>(where, readEvent, '', compiler)
  return event => tests.every(test => passes(test, event, event.at))
}
