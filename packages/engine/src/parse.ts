import { check, type Findings, isObject, type Ref } from './check.ts'
import type { Campaign, Config } from './config.ts'
import { configShape } from './config-shape.ts'
import type { Language } from './language.ts'
import type { Problem } from './problem.ts'
import { findRings } from './rings.ts'
import { emptySchedules } from './schedules.ts'
import type { Path } from './shape.ts'

export interface Parsed {
  /** What can be used; absent only when nothing can. */
  config?: Config
  problems: Problem[]
}

/**
 * Reads a config: any JSON in, never an exception out. Whatever has a problem is left out - a campaign as a whole, so
 * that it is never shown to the wrong people - and so is what refers to it; the rest works.
 */
export function parseConfig(input: unknown, language: Language): Parsed {
  const findings: Findings = { problems: [], refs: [] }
  const shape = configShape(language)
  if (!isObject(input)) {
    return { problems: [{ code: 'wrong-type', path: [], needed: 'object', found: input }] }
  }
  check(input, shape, [], findings)
  const problems = [
    ...findings.problems,
    ...duplicates(input, 'tiers'),
    ...duplicates(input, 'campaigns'),
    ...findRings(findings.refs),
    ...emptySchedules(input),
  ]
  const broken = new Set(problems.map(({ path }) => ownerOf(path)))
  const allProblems = problems.concat(danglingRefs(input, findings.refs, broken))
  for (const problem of allProblems) {
    const [section, index] = problem.path
    if (section === 'campaigns' && typeof index === 'number')
      problem.campaign = idOf(input.campaigns, index, 'campaigns')
  }
  return { config: without(input, broken, Object.keys(shape.keys)), problems: allProblems }
}

/** What stops working through a problem at this path: an entry of a section, or a key of it. */
function ownerOf([section, key, index]: Path): string {
  return section === 'capture' && key === 'events' && index !== undefined
    ? `capture.events.${index}`
    : key === undefined
      ? String(section)
      : `${section}.${key}`
}

function duplicates(input: Record<string, unknown>, section: 'tiers' | 'campaigns'): Problem[] {
  const seen = new Set<unknown>()
  return listOf(input[section]).flatMap((entry, index): Problem[] => {
    const id = isObject(entry) ? entry.id : undefined
    if (id === undefined || !seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ code: 'duplicate-id', path: [section, index, 'id'], found: id }]
  })
}

/** References to what is not there or does not work. What holds such a reference does not work either, and so on. */
function danglingRefs(input: Record<string, unknown>, refs: readonly Ref[], broken: Set<string>): Problem[] {
  const known = namesOf(input, broken)
  const alive = {
    tiers: new Set(known.tiers),
    segments: new Set(known.segments),
    scores: new Set(known.scores),
    campaigns: new Set(known.campaigns),
    // What is no behavior is the name of an event.
    behaviors: { has: (id: string) => !broken.has(`behaviors.${id}`) },
  }
  const holders = new Map<string, Ref[]>()
  for (const ref of refs) {
    const others = holders.get(targetOf(ref.section, ref.id))
    if (others) others.push(ref)
    else holders.set(targetOf(ref.section, ref.id), [ref])
  }
  const problems: Problem[] = []
  const dangling = refs.filter(({ section, id }) => !alive[section].has(id))
  for (let ref = dangling.pop(); ref; ref = dangling.pop()) {
    const { section, id, path } = ref
    problems.push({ code: 'unknown-id', path, found: id, needed: section, known: known[section] })
    const owner = ownerOf(path)
    if (broken.has(owner)) continue
    broken.add(owner)
    const [holderSection, key] = path as [Ref['section'], string | number]
    const name = typeof key === 'number' ? idOf(input[holderSection], key, holderSection) : key
    for (const holder of holders.get(targetOf(holderSection, name)) ?? []) dangling.push(holder)
  }
  return problems
}

const targetOf = (section: Ref['section'], id: string) => `${section} ${id}`

function namesOf(
  input: Record<string, unknown>,
  broken: ReadonlySet<string>,
): Record<Ref['section'], string[]> {
  const ids = (section: 'tiers' | 'campaigns') =>
    listOf(input[section]).flatMap((entry, index) =>
      isObject(entry) && typeof entry.id === 'string' && !broken.has(`${section}.${index}`) ? [entry.id] : [],
    )
  const keys = (section: 'behaviors' | 'segments' | 'scores') =>
    isObject(input[section])
      ? Object.keys(input[section]).filter(key => !broken.has(`${section}.${key}`))
      : []
  return {
    tiers: ids('tiers'),
    campaigns: ids('campaigns'),
    segments: keys('segments'),
    scores: keys('scores'),
    behaviors: keys('behaviors'),
  }
}

/** A copy that holds only what works. Broken campaigns keep their place, so that paths still point into the file. */
function without(input: Record<string, unknown>, broken: ReadonlySet<string>, known: string[]): Config {
  const config: Record<string, unknown> = {}
  for (const [section, value] of Object.entries(input)) {
    if (broken.has(section) || !known.includes(section)) continue
    const works = (key: string | number) => !broken.has(`${section}.${key}`)
    if (section === 'campaigns') {
      config.campaigns = listOf(value).map((entry, i) =>
        works(i) ? entry : brokenCampaign(idOf(value, i, section)),
      )
    } else if (Array.isArray(value)) {
      config[section] = value.filter((_, i) => works(i))
    } else if (isObject(value)) {
      config[section] = Object.fromEntries(Object.entries(value).filter(([key]) => works(key)))
    } else config[section] = value
  }
  if (isObject(config.capture) && config.capture.events) {
    const events = listOf(config.capture.events).filter((_, i) => !broken.has(`capture.events.${i}`))
    config.capture = { ...config.capture, events }
  }
  // Whoever asks for consent and mistypes it has still asked: nothing is stored before a yes.
  if ([...broken].some(owner => owner.startsWith('consent')))
    config.consent = { mode: 'opt-in', honorGpc: true }
  return config as Config
}

const brokenCampaign = (id: string): Campaign => ({ id, status: 'broken', on: [] })

function idOf(list: unknown, index: number, section: string): string {
  const entry = listOf(list)[index]
  return isObject(entry) && typeof entry.id === 'string' ? entry.id : `${section}[${index}]`
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
