import { describe, expect, it } from 'vitest'
import { createEngine } from './index.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { day, event, moment, start } from './testing/moments.ts'

const miles = {
  points: { purchase: { per: 'value', times: 0.01 }, review: 50, refund: -3 },
  within: '365 days',
}
const engineFor = (score: object, more: object = {}) =>
  createEngine(programOf({ scores: { miles: score }, ...more })).engine
const earned = (engine: ReturnType<typeof engineFor>, now = start) => engine.facts(moment(now)).scores.miles

describe('a score', () => {
  it('is 0 where nothing has earned points', () => {
    expect(earned(engineFor(miles))).toBe(0)
  })

  it('sums fixed points, and what the event tells by its factor', () => {
    const engine = engineFor(miles)
    engine.learn(event('purchase', start, { props: { value: 5000 } }))
    for (const name of ['review', 'refund', 'share']) engine.learn(event(name))
    expect(earned(engine)).toBe(97)
  })

  it('takes the property as it stands where no factor is named, and nothing for what is no number', () => {
    const engine = engineFor({ points: { purchase: { per: 'value' } } })
    for (const value of [1, '2', null, true, Number.NaN, Number.POSITIVE_INFINITY, 10])
      engine.learn(event('purchase', start, { props: { value } }))
    expect(earned(engine)).toBe(11)
  })

  it('earns the points of each behavior that an event is, without rounding between', () => {
    const behaviors = { fan: { kind: 'feature', event: ['favorite', 'purchase'] } }
    const engine = engineFor({ points: { fan: 0.1, purchase: 1 } }, { behaviors })
    // Rounded one by one, it would be 1.2000000000000002.
    engine.learn(event('favorite'))
    engine.learn(event('purchase'))
    expect(earned(engine)).toBe(1.2)
  })

  it('loses points to time, exactly as a window closes', () => {
    const engine = engineFor({ points: { review: 50 }, within: '10 days' })
    engine.learn(event('review'))
    expect([earned(engine, start + 10 * day), earned(engine, start + 10 * day + 1)]).toEqual([50, 0])
  })

  it('says what is missing', () => {
    const when = { score: { miles: { atLeast: 100 } } }
    const engine = engineFor(miles, { campaigns: [campaign('a', { when })] })
    engine.learn(event('review'))
    expect(engine.take(event('page_view'), moment()).decisions[0]?.reasons).toEqual([
      { path: 'campaigns[0].when.score.miles.atLeast', needed: 100, found: 50 },
    ])
    engine.learn(event('review'))
    expect(engine.take(event('page_view'), moment()).due).toHaveLength(1)
  })
})
