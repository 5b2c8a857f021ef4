import type { Due } from '@okyaku/engine'
import { atom, type PreinitializedWritableAtom, type ReadableAtom } from 'nanostores'

/** What the site knows of the visitor. */
export interface VisitorFacts<Attributes = Record<string, unknown>> {
  id: string
  member?: string
  /** Those that have been told. */
  attributes: string extends keyof Attributes ? Attributes : Partial<Attributes>
}

/** `pending`: the config asks for consent, and the visitor has not answered yet. */
export type ConsentState = 'granted' | 'pending' | 'denied'

/** The visitor's state for the page's own components: subscribe with nanostores' bindings, or by hand. */
export interface Stores {
  $tier: PreinitializedWritableAtom<string | undefined>
  $visitor: PreinitializedWritableAtom<VisitorFacts | undefined>
  /** Empty while the config names no scores. */
  $scores: PreinitializedWritableAtom<Record<string, number>>
  /** The message opened last, while it is on the page. */
  $message: PreinitializedWritableAtom<Due | undefined>
  $consent: PreinitializedWritableAtom<ConsentState>
}

export function createStores(): Stores {
  return {
    $tier: atom<string | undefined>(),
    $visitor: atom<VisitorFacts | undefined>(),
    $scores: atom<Record<string, number>>({}),
    $message: atom<Due | undefined>(),
    $consent: atom<ConsentState>('pending'),
  }
}

/** As the page's own code gets them: to read and to subscribe to. */
export type ReadableStores<Attributes = Record<string, unknown>> = {
  readonly [Name in keyof Stores]: Name extends '$visitor'
    ? ReadableAtom<VisitorFacts<Attributes> | undefined>
    : Stores[Name] extends PreinitializedWritableAtom<infer Value>
      ? ReadableAtom<Value>
      : never
}
