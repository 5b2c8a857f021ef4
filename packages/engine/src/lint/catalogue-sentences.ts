import type { Description } from '../catalogue-sentences.ts'
import type { FindingCode } from './finding.ts'

/** What a sentence about a finding may tell. */
export interface Facts {
  /** The key that it is about, `within` or `history[0]`. */
  name: string
  /** The other places, as text. */
  related: readonly string[]
  found: string
  needed: string
  meant: string
}

/** All that one language has to say about findings. */
export type Sentences = Record<FindingCode, (facts: Facts) => Description>
