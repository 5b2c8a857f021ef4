import type { Config } from '@okyaku/engine'
import type { Agreement } from '../consent.ts'
import type { ConsentState } from '../stores.ts'
import type { Consent } from '../visitor.ts'

/**
 * What a consent platform on the page says of one purpose: the visitor's own yes or no there, or before they have answered
 * there, whether the site waits for it or takes it as given.
 */
export type Signal = 'granted' | 'denied' | 'pending' | 'assumed'

export interface Situation {
  /** The visitor's answer to us. */
  answer: Consent | undefined
  /** What the browser asks for: Global Privacy Control, Do Not Track. */
  asks: { gpc: boolean; dnt: boolean }
  /** By purpose. */
  signals: Partial<Record<string, Signal>>
}

/**
 * What the visitor has agreed to. A no, to us or to a consent platform, comes first; then a yes; then what the browser asks
 * for where the config honors it; then the config's mode.
 */
export function agreementOf(config: Config, { answer, asks, signals }: Situation): Agreement {
  const consent = config.consent ?? {}
  const { mode, honorGpc, honorDnt } = consent
  const named = Object.keys(Object(consent.purposes))

  function verdict(purpose?: string): ConsentState {
    const own = answer?.granted && (!purpose || !answer.purposes || answer.purposes.includes(purpose))
    const signal = purpose && signals[purpose]
    if (own === false || signal === 'denied') return 'denied'
    if (own || signal === 'granted' || mode === 'none') return 'granted'
    if ((honorGpc && asks.gpc) || (honorDnt && asks.dnt)) return 'denied'
    if (signal) return signal === 'assumed' ? 'granted' : 'pending'
    // Whoever asks for consent and mistypes it has still asked.
    return mode === 'opt-out' || (mode === undefined && typeof consent === 'object') ? 'granted' : 'pending'
  }

  if (!named.length) return { state: verdict() }
  const verdicts = named.map(verdict)
  const state = (['granted', 'pending'] as const).find(one => verdicts.includes(one)) ?? 'denied'
  return { state, purposes: named.filter((_, i) => verdicts[i] === 'granted') }
}
