import { describe, expect, it } from 'vitest'
import { createEngine } from './index.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { moment } from './testing/moments.ts'
import { signals } from './testing/visits.ts'

const words = [
  { exitIntent: true },
  { scrolled: 60 },
  { dwell: '20 seconds' },
  { idle: '30 seconds' },
  { visible: '#a', for: '2 seconds' },
  { clicked: '.b' },
  { rageClick: true },
  { formAbandoned: '#f' },
]

describe('signals', () => {
  it('are awaited with all that the host has to know of them', () => {
    const on = [...words, { visible: '#a b' }, { scrolled: 25 }, 'search']
    expect(programOf({ campaigns: [campaign('a', { on })] }).signals).toEqual({
      exitIntent: true,
      scrolled: [60, 25],
      dwell: [20_000],
      idle: [30_000],
      visible: [
        { ms: 2000, selector: '#a' },
        { ms: 0, selector: '#a b' },
      ],
      clicked: ['.b'],
      rageClick: true,
      formAbandoned: ['#f'],
    })
  })

  it('are not awaited where nothing fires on them', () => {
    expect(
      Object.values(programOf({ campaigns: [campaign('a')] }).signals)
        .flat()
        .filter(Boolean),
    ).toEqual([])
  })

  it.each(words.map((on, i) => [JSON.stringify(on), on, i] as const))('fire %s alone', (_, on, place) => {
    const { engine } = createEngine(programOf({ campaigns: [campaign('a', { on })] }))
    const fired = signals.map(signal => engine.signal(signal, moment()).decisions.length)
    expect(fired).toEqual(signals.map((_, i) => (i === place ? 1 : 0)))
  })
})
