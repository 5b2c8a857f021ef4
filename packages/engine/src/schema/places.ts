import type { Notes } from './notes.ts'

/** Where a shape stands: what an object there is called, which kind of it, and the place that is annotated. */
export interface At {
  owner: string
  /** The case or head that has been chosen: `toast`, `did`. */
  kind?: string
  place?: string
}

/** What objects under a key are called, where not by the key itself. */
const owners: Readonly<Record<string, string>> = {
  sync: 'endpoint',
  events: 'rule',
  purposes: 'purpose',
  behaviors: 'behavior',
  tiers: 'tier',
  segments: 'condition',
  scores: 'score',
  campaigns: 'campaign',
  journeys: 'journey',
  steps: 'step',
  variants: 'variant',
  show: 'message',
  buttons: 'button',
  on: 'trigger',
  when: 'condition',
  all: 'condition',
  any: 'condition',
  not: 'condition',
  neverOn: 'page',
  score: 'test',
  did: 'happening',
  didNot: 'happening',
  since: 'happening',
  of: 'happening',
  unless: 'happening',
  without: 'happening',
  sequence: 'happening',
  event: 'happening',
  label: 'text',
  title: 'text',
}

export const ownerUnder = (key: string): string => owners[key] ?? key

/** Whose keys mean the same as those of another, where they have no note of their own. */
const like: Readonly<Record<string, string>> = { journey: 'campaign', step: 'campaign', byTag: 'caps' }

/** The place of a key, as the notes call it; undefined where nothing is said about it. */
export function placeOf(notes: Notes, { owner, kind }: At, key: string): string | undefined {
  const candidates = [`${owner}.${kind}.${key}`, `${owner}.${key}`, `${like[owner]}.${key}`]
  return candidates.find(place => Object.hasOwn(notes, place))
}
