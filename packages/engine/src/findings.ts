import type { Problem } from './problem.ts'
import type { Path, Section } from './shape.ts'

/** One that is named somewhere, so that it can be looked up when everything has been read. */
export interface Ref {
  section: Section
  id: string
  path: Path
}

/** What a walk through a config has found, and where it stands. */
export interface Findings {
  /** The place that is looked at: one stack for the whole walk, copied only where something is found. */
  readonly path: Path
  readonly problems: Problem[]
  readonly refs: Ref[]
  /** What is none of the config's behaviors is the name of an event, which cannot be missing. */
  readonly behaviors: object
  /** Whether a language exists, for those that have been asked about: a config names few, but often. */
  readonly locales: Map<string, boolean>
}

export const emptyFindings = (behaviors: object): Findings => ({
  path: [],
  problems: [],
  refs: [],
  behaviors,
  locales: new Map(),
})

/** Adds a problem of the place that is looked at. */
export function report(
  { path, problems }: Findings,
  code: Problem['code'],
  more: Omit<Problem, 'code' | 'path'> = {},
): void {
  problems.push({ code, path: path.slice(), ...more })
}

/** Adds a problem of a key of that place. */
export function reportKey(
  { path, problems }: Findings,
  code: Problem['code'],
  key: string,
  needed: string,
): void {
  problems.push({ code, path: [...path, key], needed })
}

/** Adds that the place which is looked at names this one. */
export function refer({ path, refs, behaviors }: Findings, section: Section, id: string): void {
  if (section !== 'behaviors' || Object.hasOwn(behaviors, id)) refs.push({ section, id, path: path.slice() })
}
