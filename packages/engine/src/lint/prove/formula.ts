import type { Path } from '../../shape.ts'
import type { EventClass } from './event-class.ts'
import type { Span } from './span.ts'

/**
 * What a condition says, with every `not` drawn inwards to its facts. It may say less than the condition, never more:
 * what is proved of it holds of the condition.
 */
export type Formula = { all: Formula[] } | { any: Formula[] } | Fact

/** The smallest thing that is known where a condition holds. */
export type Fact = ValueFact | CountFact | ChoiceFact | OpaqueFact

/** An operator holds, or does not, of what is found under a subject such as `page.path`. */
export interface ValueFact {
  kind: 'value'
  subject: string
  operator: string
  wanted: unknown
  ignoreCase: boolean
  holds: boolean
  path: Path
}

/** So many events of a class lie in a span of time up to now. */
export interface CountFact {
  kind: 'count'
  of: EventClass
  within: Span
  min: number
  max: number
  path: Path
}

/** Something that has exactly one value at a time, as the tier has, has one of these. */
export interface ChoiceFact {
  kind: 'choice'
  subject: string
  among: ReadonlySet<string | number>
  path: Path
}

/** Something that is not looked into holds, or does not. */
export interface OpaqueFact {
  kind: 'opaque'
  key: string
  holds: boolean
  path: Path
}

export const always: Formula = { all: [] }

/** All of the parts, or, where their whole is not to hold, any of what they become then. */
export const joined = (holds: boolean, parts: Formula[]): Formula => (holds ? { all: parts } : { any: parts })
