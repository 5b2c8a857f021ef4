import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import { createEngine } from './index.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { event, moment, start } from './testing/moments.ts'
import { follow, type Visit } from './testing/visit.ts'
import cases from './triggers.cases.json'
import { triggers } from './triggers.ts'

describe('triggers', () => {
  it.each(cases as unknown as Visit[])('$name', follow)

  it('have a case for every kind', () => {
    const words = JSON.stringify(cases)
    for (const kind of Object.keys(triggers)) expect(words).toContain(`"${kind}":`)
  })

  it('tell the host exactly the signals that are waited for, each once', () => {
    const on = [
      { scrolled: 60 },
      { scrolled: 25 },
      { dwell: '60 seconds' },
      { dwell: '1 minute' },
      'scrolled far',
    ]
    const program = programOf({ campaigns: [campaign('a', { on }), campaign('b', { on: { scrolled: 60 } })] })
    expect(program.signals).toMatchObject({ exitIntent: false, scrolled: [60, 25], dwell: [60_000] })
    expect(programOf({ campaigns: [campaign('a', { on: { exitIntent: true } })] }).signals).toMatchObject({
      exitIntent: true,
      scrolled: [],
      dwell: [],
    })
  })

  it.each([
    ['search', '', 'search'],
    [{ event: 'search' }, '', 'search'],
    [{ event: 'search', nth: 2 }, '.nth', { atLeast: 2, atMost: 2, within: 'ever' }],
    [{ exitIntent: true }, '.exitIntent', true],
    [{ scrolled: 60 }, '.scrolled', 60],
    [{ dwell: '20 seconds' }, '.dwell', '20 seconds'],
  ])('that have not fired say so: %j', (on, path, needed) => {
    const program = programOf({ campaigns: [campaign('a', { on })] })
    const [explained] = explain(program, createEngine(program).engine.context(moment()))
    expect(explained?.gate).toBe('trigger')
    expect(explained?.reasons).toMatchObject([{ path: `campaigns[0].on${path}`, needed }])
  })

  it.each([
    [{ event: 'search', where: { term: 'tea' } }, 'campaigns[0].on.where.term', 'tea', 'cup'],
    [
      { event: ['x', 'search'], where: { term: { isNot: 'cup' } } },
      'campaigns[0].on.where.term.isNot',
      'cup',
      'cup',
    ],
    ['long', 'behaviors.long.where.seconds.atLeast', 10, undefined],
    [{ event: 'x', where: { term: 'tea' } }, 'campaigns[0].on', 'x', 'search'],
  ])('say which test the event fails: %j', (on, path, needed, found) => {
    const long = { kind: 'brand', event: 'search', where: { seconds: { atLeast: 10 } } }
    const program = programOf({ behaviors: { long }, campaigns: [campaign('a', { on })] })
    const { engine } = createEngine(program)
    const search = event('search', start, { props: { term: 'cup' } })
    engine.learn(search)
    const [explained] = explain(program, engine.context(moment(start), search))
    expect(explained).toMatchObject({ gate: 'trigger', reasons: [{ path, needed, found }] })
  })
})
