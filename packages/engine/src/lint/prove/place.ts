import type { Condition, Config } from '../../config.ts'
import type { Path } from '../../shape.ts'
import type { Formula } from './formula.ts'

/** Where a condition stands, and how what it says is to be taken. */
export interface Place {
  config: Config
  path: Path
  /** False under an odd number of `not`. */
  holds: boolean
  /** Whether being in a tier says what the visitor did: false where it does not follow from conditions alone. */
  tiersTell: boolean
  /** What comes out of a segment or tier is told at the place that names it. */
  pinned?: true
}

/** What turns a whole condition into what it says: handed to the keys that hold conditions. */
export type Translate = (when: Condition, place: Place) => Formula

/** The same place, so many steps further in. */
export const into = (place: Place, ...steps: Path): Place =>
  place.pinned ? place : { ...place, path: [...place.path, ...steps] }

/** What is not looked into is at least the same wherever it is written the same. */
export const opaque =
  (name: string) =>
  (value: unknown, { path, holds }: Place): Formula => ({
    kind: 'opaque',
    key: JSON.stringify([name, value]),
    holds,
    path,
  })
