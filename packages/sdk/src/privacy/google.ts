import type { Signal } from './agreement.ts'
import { allOf } from './signals.ts'

/** The consent that a page tells Google's tags, `gtag('consent', 'default' | 'update', {...})`. */
export interface GoogleConsent {
  /** Takes one item of `dataLayer`; true where it was about consent. */
  take(item: unknown): boolean
  /** Of all these types together. */
  signal(types: readonly string[]): Signal | undefined
}

/** https://developers.google.com/tag-platform/security/guides/consent */
export function createGoogleConsent(): GoogleConsent {
  const known = new Map<string, Signal>()

  function learn(command: unknown, states: object): void {
    for (const [type, state] of Object.entries(states)) {
      const isYes = state === 'granted'
      if (!isYes && state !== 'denied') continue
      if (command === 'update') known.set(type, isYes ? 'granted' : 'denied')
      // Where the visitor is, this page does not know: a yes that is not for everywhere is none, a no is one.
      else if (!('region' in states) || !isYes) learnDefault(type, isYes ? 'assumed' : 'pending')
    }
  }

  /** An answer stays, and so does a no for some regions. */
  function learnDefault(type: string, signal: Signal): void {
    const before = known.get(type)
    if (before === undefined || before === 'assumed') known.set(type, signal)
  }

  return {
    take(item) {
      const { 0: name, 1: command, 2: states } = Object(item) as ArrayLike<unknown>
      if (name !== 'consent' || (command !== 'default' && command !== 'update')) return false
      learn(command, Object(states))
      return true
    },
    signal: types => allOf(types.map(type => known.get(type))),
  }
}
