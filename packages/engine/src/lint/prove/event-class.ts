import type { Config, Tests } from '../../config.ts'

/** The events that a name stands for: those of any of its branches. */
export type EventClass = readonly Branch[]

export interface Branch {
  names: readonly string[]
  /** Each as text, so that equal ones can be told. */
  tests: ReadonlySet<string>
}

/** Events by behavior or name, or a list: any of, as `compileMatcher` reads them. */
export function classOf(what: string | string[], where: Tests | undefined, config: Config): EventClass {
  return [what].flat().map(name => {
    const { event, where: own } = behaviorOf(name, config) ?? { event: name, where: undefined }
    return { names: [event].flat(), tests: new Set([...textsOf(own), ...textsOf(where)]) }
  })
}

/** What becomes of a campaign's message is an event of that campaign alone. */
export const classOfCampaign = (id: string, was: string): EventClass => [
  { names: [`campaign_${was}`], tests: textsOf({ campaign: id }) },
]

/** The behavior of that name; undefined for the name of an event. */
export const behaviorOf = (name: string, { behaviors = {} }: Config) =>
  Object.hasOwn(behaviors, name) ? behaviors[name] : undefined

/** Whether every event of one class is one of the other. `false` where that cannot be told. */
export const isSubclass = (inner: EventClass, outer: EventClass) =>
  inner.every(branch => outer.some(other => isSubbranch(branch, other)))

const isSubbranch = (inner: Branch, outer: Branch) =>
  inner.names.every(name => outer.names.includes(name)) &&
  [...outer.tests].every(test => inner.tests.has(test))

const textsOf = (tests: Tests = {}) =>
  new Set(Object.entries(tests).map(([name, test]) => JSON.stringify([name, test])))
