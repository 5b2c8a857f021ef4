import type { Config } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { type Agreement, consentState } from './consent.ts'
import { allows } from './formats/allows.ts'

const yes = { granted: true, at: 0 }
const no = { granted: false, at: 0 }

test.each([
  ['no config: unknown what to ask', undefined, undefined, false, 'pending'],
  ['silent config', {}, undefined, false, 'granted'],
  ['opt-out', { consent: { mode: 'opt-out' } }, undefined, false, 'granted'],
  ['opt-out, refused', { consent: { mode: 'opt-out' } }, no, false, 'denied'],
  ['opt-in', { consent: { mode: 'opt-in' } }, undefined, false, 'pending'],
  ['a mistyped mode has still asked', { consent: { mode: 'optin' } }, undefined, false, 'pending'],
  ['a mode in the wrong place has still asked', { consent: 'opt-in' }, undefined, false, 'pending'],
  ['null is silent', { consent: null }, undefined, false, 'granted'],
  ['opt-in, agreed', { consent: { mode: 'opt-in' } }, yes, false, 'granted'],
  ['privacy control, not honored', { consent: { mode: 'opt-out' } }, undefined, true, 'granted'],
  ['privacy control, honored', { consent: { mode: 'opt-out', honorGpc: true } }, undefined, true, 'denied'],
  ['privacy control in opt-in', { consent: { mode: 'opt-in', honorGpc: true } }, undefined, true, 'denied'],
  ['privacy control, but agreed', { consent: { mode: 'opt-out', honorGpc: true } }, yes, true, 'granted'],
  ['none, with privacy control', { consent: { mode: 'none', honorGpc: true } }, undefined, true, 'granted'],
  ['none, but refused', { consent: { mode: 'none' } }, no, false, 'denied'],
])('%s', (_, config, answer, asksForPrivacy, wanted) => {
  expect(consentState(config as Config | undefined, answer, asksForPrivacy)).toBe(wanted)
})

test('what is bound to a purpose waits for it, what is bound to none for any', () => {
  const some: Agreement = { state: 'granted', purposes: ['messages'] }
  expect(allows(some, undefined)).toBe(true)
  expect(allows(some, 'messages')).toBe(true)
  expect(allows(some, 'analytics')).toBe(false)
  expect(allows({ state: 'pending' }, undefined)).toBe(false)
  expect(allows({ state: 'granted' }, 'nowhere-named')).toBe(false)
})
