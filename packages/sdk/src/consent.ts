import type { Config } from '@okyaku/engine'
import type { ConsentState } from './stores.ts'
import type { Consent } from './visitor.ts'

export interface Agreement {
  /** Granted as soon as one purpose is. */
  state: ConsentState
  /** Those agreed to; absent where the config names none. */
  purposes?: string[]
}

/**
 * Whether the visitor may be recorded. Their own answer comes first, then the browser's Global Privacy Control where
 * the config honors it, then the config's mode. Without a config nobody knows what was asked for: nothing is stored.
 * Purposes, and what a page's consent platform says, are weighed by `privacy/agreement.ts`.
 */
export function consentState(
  config: Config | undefined,
  answer: Consent | undefined,
  asksForPrivacy: boolean,
): ConsentState {
  if (!config) return 'pending'
  if (answer) return answer.granted ? 'granted' : 'denied'
  const consent = config.consent ?? {}
  const { mode, honorGpc } = consent
  if (mode === 'none') return 'granted'
  if (honorGpc && asksForPrivacy) return 'denied'
  // Whoever asks for consent and mistypes it has still asked.
  return mode === 'opt-out' || (mode === undefined && typeof consent === 'object') ? 'granted' : 'pending'
}
