import { describe, expect, it } from 'vitest'
import { campaign, engineOf, modal } from './testing/engine-of.ts'
import { day, event, hour, minute, moment, start } from './testing/moments.ts'

const exposed = (how: 'shown' | 'held_out', at: number, id = 'a') =>
  event(`campaign_${how}`, at, { props: { campaign: id } })
const reached = (at: number) => event('campaign_goal', at, { props: { campaign: 'a' } })

describe('a goal', () => {
  const withGoal = (goal: object, more: object = {}) =>
    engineOf({ campaigns: [campaign('a', { on: 'search', goal, ...more })] })
  const did = (engine: ReturnType<typeof withGoal>, at: number, props: Record<string, unknown> = {}) =>
    engine.take(event('favorite', at, { props }), moment(at)).goals

  it('is reached only after an exposure', () => {
    const engine = withGoal({ did: 'favorite' })
    expect(did(engine, start)).toEqual([])
    engine.learn(exposed('shown', start + 1))
    expect(did(engine, start)).toEqual([])
    expect(did(engine, start + 1)).toEqual([{ campaign: 'a' }])
  })

  it('is reached by those who were held out as well', () => {
    const engine = withGoal({ did: 'favorite' })
    engine.learn(exposed('held_out', start))
    expect(did(engine, start + minute)).toEqual([{ campaign: 'a' }])
  })

  it('is not reached by a click alone', () => {
    const engine = withGoal({ did: 'favorite' })
    engine.learn(event('campaign_clicked', start, { props: { campaign: 'a' } }))
    expect(did(engine, start + 1)).toEqual([])
  })

  it('is not reached by an exposure of another campaign', () => {
    const engine = withGoal({ did: 'favorite' })
    engine.learn(exposed('shown', start, 'b'))
    expect(did(engine, start + minute)).toEqual([])
  })

  it('is reached within its time, the edge included', () => {
    const engine = withGoal({ did: 'favorite', within: '1 hour' })
    engine.learn(exposed('shown', start))
    expect(did(engine, start + hour + 1)).toEqual([])
    expect(did(engine, start + hour)).toEqual([{ campaign: 'a' }])
  })

  it('is reached once per exposure', () => {
    const engine = withGoal({ did: 'favorite' })
    engine.learn(exposed('shown', start))
    expect(did(engine, start + 1)).toHaveLength(1)
    engine.learn(reached(start + 1))
    expect(did(engine, start + 2)).toHaveLength(0)
    engine.learn(exposed('shown', start + 3))
    expect(did(engine, start + 4)).toHaveLength(1)
  })

  it('may ask for more than the event’s name, and for one of several', () => {
    const engine = withGoal({ did: ['favorite', 'purchase'], where: { value: { atLeast: 10 } } })
    engine.learn(exposed('shown', start))
    expect(did(engine, start + 1, { value: 9 })).toHaveLength(0)
    expect(did(engine, start + 2, { value: 10 })).toHaveLength(1)
  })

  it('is told with the variant of the visitor', () => {
    const engine = withGoal({ did: 'favorite' }, { variants: [{ id: 'v', show: modal }] })
    engine.learn(exposed('shown', start))
    expect(did(engine, start + 1)).toEqual([{ campaign: 'a', variant: 'v' }])
  })

  it('is reached on the same event that triggers another campaign', () => {
    const engine = engineOf({
      campaigns: [
        campaign('a', { on: 'search', goal: { did: 'favorite' } }),
        campaign('b', { on: 'favorite' }),
      ],
    })
    engine.learn(exposed('shown', start))
    const result = engine.take(event('favorite', start + 1), moment(start + 1))
    expect([result.goals.length, result.due.length]).toEqual([1, 1])
  })
})

describe('a tier', () => {
  const tiers = [
    { id: 'light' },
    { id: 'core', when: { history: [{ did: 'purchase', atLeast: 2, within: '30 days' }] } },
  ]
  const buy = (engine: ReturnType<typeof engineOf>, at: number) =>
    engine.take(event('purchase', at), moment(at)).tierChange

  it('changes with the event that lifts it, once', () => {
    const engine = engineOf({ tiers })
    expect(buy(engine, start)).toBeUndefined()
    expect(buy(engine, start + 1)).toEqual({ from: 'light', to: 'core' })
    expect(buy(engine, start + 2)).toBeUndefined()
  })

  it('falls with time alone, and says so at the next event or signal', () => {
    const engine = engineOf({ tiers })
    for (const at of [start, start + 1]) buy(engine, at)
    const later = moment(start + 31 * day)
    expect(engine.tier(later)).toBe('light')
    expect(engine.signal({ kind: 'exitIntent' }, later).tierChange).toEqual({ from: 'core', to: 'light' })
    expect(engine.signal({ kind: 'exitIntent' }, later).tierChange).toBeUndefined()
  })

  it('is remembered, so that a change between two visits is told', () => {
    const engine = engineOf({ tiers })
    for (const at of [start, start + 1]) buy(engine, at)
    const next = engineOf({ tiers }, engine.snapshot())
    expect(buy(next, start + 40 * day)).toEqual({ from: 'core', to: 'light' })
  })

  it('is absent where the config has none', () => {
    const engine = engineOf({})
    expect(engine.tier(moment())).toBeUndefined()
    expect(engine.take(event('purchase'), moment())).toMatchObject({ decisions: [], due: [], goals: [] })
  })
})

describe('an event', () => {
  it('that is known already is neither counted nor decided upon', () => {
    const engine = engineOf({ campaigns: [campaign('a')] })
    const view = event('page_view')
    expect(engine.take(view, moment()).decisions).toHaveLength(1)
    expect(engine.take(view, moment())).toMatchObject({ decisions: [], due: [], goals: [] })
    engine.learn(view)
    expect(engine.snapshot().session.pages).toBe(1)
  })

  it('is decided upon by the time of the moment, not by its own', () => {
    const engine = engineOf({ campaigns: [campaign('a', { schedule: { from: '2026-11-11' } })] })
    expect(engine.take(event('page_view', start), moment(start + day)).due).toHaveLength(1)
  })
})

describe('a memory that is counted anew', () => {
  it('is asked anew, also for what hangs on a session that was counted before', () => {
    const pages = { session: { pages: { atLeast: 2 } } }
    const engine = engineOf({ campaigns: [campaign('a', { on: 'search', when: pages })] })
    const search = (at: number) => engine.take(event('search', at), moment(at)).due.length
    expect(search(start)).toBe(0)
    engine.rebuild([event('page_view', start + 1), event('page_view', start + 2)])
    expect(search(start + 3)).toBe(1)
  })
})
