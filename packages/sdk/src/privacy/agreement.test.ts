import type { Config } from '@okyaku/engine'
import { describe, expect, test } from 'vitest'
import { agreementOf, type Signal } from './agreement.ts'

const yes = { granted: true, at: 0 }
const no = { granted: false, at: 0 }
const silent = { gpc: false, dnt: false }
const gpc = { gpc: true, dnt: false }
const dnt = { gpc: false, dnt: true }

describe('without purposes', () => {
  test.each([
    ['silent config', {}, undefined, silent, 'granted'],
    ['opt-out', { consent: { mode: 'opt-out' } }, undefined, silent, 'granted'],
    ['opt-out, refused', { consent: { mode: 'opt-out' } }, no, silent, 'denied'],
    ['opt-in', { consent: { mode: 'opt-in' } }, undefined, silent, 'pending'],
    ['a mistyped mode has still asked', { consent: { mode: 'optin' } }, undefined, silent, 'pending'],
    ['a mode in the wrong place has still asked', { consent: 'opt-in' }, undefined, silent, 'pending'],
    ['null is silent', { consent: null }, undefined, silent, 'granted'],
    ['opt-in, agreed', { consent: { mode: 'opt-in' } }, yes, silent, 'granted'],
    [
      'agreed to purposes that are not named',
      { consent: { mode: 'opt-in' } },
      { ...yes, purposes: ['x'] },
      silent,
      'granted',
    ],
    ['privacy control, not honored', { consent: { mode: 'opt-out' } }, undefined, gpc, 'granted'],
    ['privacy control, honored', { consent: { mode: 'opt-out', honorGpc: true } }, undefined, gpc, 'denied'],
    ['privacy control in opt-in', { consent: { mode: 'opt-in', honorGpc: true } }, undefined, gpc, 'denied'],
    ['privacy control, but agreed', { consent: { mode: 'opt-out', honorGpc: true } }, yes, gpc, 'granted'],
    [
      'do not track is another thing',
      { consent: { mode: 'opt-out', honorGpc: true } },
      undefined,
      dnt,
      'granted',
    ],
    ['do not track, honored', { consent: { mode: 'opt-out', honorDnt: true } }, undefined, dnt, 'denied'],
    ['none, with privacy control', { consent: { mode: 'none', honorGpc: true } }, undefined, gpc, 'granted'],
    ['none, but refused', { consent: { mode: 'none' } }, no, silent, 'denied'],
  ])('%s', (_, config, answer, asks, state) => {
    expect(agreementOf(config as Config, { answer, asks, signals: {} })).toEqual({ state })
  })
})

describe('with purposes', () => {
  const config = (mode: 'opt-in' | 'opt-out'): Config => ({
    consent: { mode, honorGpc: true, purposes: { analytics: {}, messages: {} } },
  })
  const agree = (
    mode: 'opt-in' | 'opt-out',
    answer?: typeof yes & { purposes?: string[] },
    signals: Record<string, Signal> = {},
    asks = silent,
  ) => agreementOf(config(mode), { answer, asks, signals })

  test('all wait, or all are granted, until there is an answer', () => {
    expect(agree('opt-in')).toEqual({ state: 'pending', purposes: [] })
    expect(agree('opt-out')).toEqual({ state: 'granted', purposes: ['analytics', 'messages'] })
  })

  test('a yes is to those that it names, or to all', () => {
    expect(agree('opt-in', { ...yes, purposes: ['messages'] })).toEqual({
      state: 'granted',
      purposes: ['messages'],
    })
    expect(agree('opt-in', yes).purposes).toEqual(['analytics', 'messages'])
    expect(agree('opt-in', { ...yes, purposes: [] })).toEqual({ state: 'denied', purposes: [] })
    expect(agree('opt-in', { ...yes, purposes: ['toString'] })).toEqual({ state: 'denied', purposes: [] })
    expect(agree('opt-out', no)).toEqual({ state: 'denied', purposes: [] })
  })

  test('a consent platform answers for its purposes', () => {
    expect(agree('opt-in', undefined, { analytics: 'granted' })).toEqual({
      state: 'granted',
      purposes: ['analytics'],
    })
    expect(agree('opt-out', undefined, { analytics: 'denied' }).purposes).toEqual(['messages'])
    expect(agree('opt-out', undefined, { analytics: 'pending', messages: 'pending' }).state).toBe('pending')
    expect(agree('opt-in', undefined, { analytics: 'assumed' }).purposes).toEqual(['analytics'])
  })

  test('a no to either of both is a no', () => {
    expect(agree('opt-in', no, { analytics: 'granted' }).purposes).toEqual([])
    expect(agree('opt-in', yes, { analytics: 'denied' }).purposes).toEqual(['messages'])
  })

  test('the browser is heard where nobody has answered', () => {
    expect(agree('opt-in', undefined, { analytics: 'granted', messages: 'assumed' }, gpc).purposes).toEqual([
      'analytics',
    ])
    expect(agree('opt-out', undefined, {}, gpc).state).toBe('denied')
  })
})
