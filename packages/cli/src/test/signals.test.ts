import { compile } from '@okyaku/engine'
import { describe, expect, it } from 'vitest'
import { createSignals } from './signals.ts'

const show = { format: 'bar', text: 'x' } as const
const program = compile({
  campaigns: [
    { id: 'a', on: [{ scrolled: 30 }, { scrolled: 60 }, { dwell: '20 seconds' }], show },
    { id: 'b', on: [{ idle: '1 minute' }, { visible: '#reviews', for: '2 seconds' }], show },
  ],
})

describe('signals', () => {
  it('are the thresholds of the config up to what was reached, each once on a page', () => {
    const signals = createSignals(program)
    expect(signals.of({ scrolled: 70 })).toEqual([
      { kind: 'scrolled', percent: 30 },
      { kind: 'scrolled', percent: 60 },
    ])
    expect(signals.of({ scrolled: 100 })).toEqual([])
    expect(signals.of({ dwell: '30 seconds' })).toEqual([{ kind: 'dwell', ms: 20_000 }])
    expect(signals.of({ idle: '59 seconds' })).toEqual([])
    signals.leave()
    expect(signals.of({ scrolled: 30 })).toEqual([{ kind: 'scrolled', percent: 30 }])
  })

  it('are those of the page as they are said', () => {
    const { of } = createSignals(program)
    expect(of({ visible: '#reviews', for: '2 seconds' })).toEqual([
      { kind: 'visible', selector: '#reviews', ms: 2000 },
    ])
    expect(of({ visible: '#top' })).toEqual([{ kind: 'visible', selector: '#top', ms: 0 }])
    expect(of({ exitIntent: true, rageClick: true, clicked: '.a', formAbandoned: '#f' })).toEqual([
      { kind: 'exitIntent' },
      { kind: 'rageClick' },
      { kind: 'clicked', selector: '.a' },
      { kind: 'formAbandoned', selector: '#f' },
    ])
  })
})
