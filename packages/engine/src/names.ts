import type { Broken } from './broken.ts'
import { isObject, type Path, type Section } from './shape.ts'

/** The campaign that a step of a journey is. */
export const stepId = (journey: string, step: string) => `${journey}/${step}`

/** The entries of a section that is a list; none where it is no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** What an entry of a list calls itself. */
export const idOf = (entry: unknown): string | undefined =>
  isObject(entry) && typeof entry.id === 'string' ? entry.id : undefined

/** What it is called, by its place where it does not say. */
export const nameOf = (entry: unknown, section: string, index: number): string =>
  idOf(entry) || `${section}[${index}]`

export const stepsOf = (journey: unknown): readonly unknown[] =>
  isObject(journey) ? listOf(journey.steps) : []

/** The ids of the campaigns that a journey stands for. */
function stepIdsOf(journey: unknown): string[] {
  const id = idOf(journey)
  return stepsOf(journey).flatMap(step => {
    const own = idOf(step)
    return id === undefined || own === undefined ? [] : [stepId(id, own)]
  })
}

/** What can be referred to as an entry of `section`, and is defined by the entry at this path. */
export function namesAt(
  input: Record<string, unknown>,
  [section, entry]: Path,
): readonly [Section, string][] {
  const value = (input[section!] as Record<string | number, unknown>)?.[entry!]
  if (section === 'journeys') return stepIdsOf(value).map(id => ['campaigns', id])
  if (section === 'tiers' || section === 'campaigns') {
    const id = idOf(value)
    return id === undefined ? [] : [[section, id]]
  }
  if (section === 'segments' || section === 'scores' || section === 'behaviors')
    return [[section, String(entry)]]
  return []
}

/** All of a section that works and can be referred to. */
export function workingNames(input: Record<string, unknown>, section: Section, broken: Broken): string[] {
  if (section === 'tiers') return workingEntries(input, section, broken).flatMap(entry => idOf(entry) ?? [])
  if (section === 'campaigns') {
    const campaigns = workingEntries(input, section, broken).flatMap(entry => idOf(entry) ?? [])
    return [...campaigns, ...workingEntries(input, 'journeys', broken).flatMap(stepIdsOf)]
  }
  const entries = section === 'purposes' ? purposesOf(input.consent) : input[section]
  return isObject(entries) ? Object.keys(entries).filter(key => !broken.hasEntry(section, key)) : []
}

const purposesOf = (consent: unknown) => (isObject(consent) ? consent.purposes : undefined)

const workingEntries = (input: Record<string, unknown>, section: string, broken: Broken) =>
  listOf(input[section]).filter((_, index) => !broken.hasEntry(section, index))
