import { describe, expect, it } from 'vitest'
import { createEngine, type Engine, type Snapshot } from './index.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { day, event, hour, minute, moment, start } from './testing/moments.ts'

const bar = { show: { format: 'bar', text: 'Hello' } }
const cart = { after: '1 hour', of: 'add_to_cart' }
const engineFor = (...campaigns: object[]) => createEngine(programOf({ campaigns })).engine
const restarted = (engine: Engine, ...campaigns: object[]) =>
  createEngine(programOf({ campaigns }), JSON.parse(JSON.stringify(engine.snapshot())) as Snapshot).engine
const decidedBy = (engine: Engine, at: number) =>
  engine.wake(moment(at)).decisions.map(({ campaign }) => campaign)

describe('an after trigger', () => {
  it('fires once, when its time has come', () => {
    const engine = engineFor(campaign('a', { on: cart }))
    expect(engine.wakesAt()).toBeUndefined()
    engine.learn(event('add_to_cart'))
    expect(engine.wakesAt()).toBe(start + hour)
    expect(decidedBy(engine, start + hour - 1)).toEqual([])
    expect(decidedBy(engine, start + hour)).toEqual(['a'])
    expect(engine.wakesAt()).toBeUndefined()
    expect(decidedBy(engine, start + day)).toEqual([])
  })

  it('fires for every campaign that has it', () => {
    const engine = engineFor(campaign('a', { on: cart }), campaign('b', { on: [cart, 'search'], ...bar }))
    engine.learn(event('add_to_cart'))
    expect(decidedBy(engine, start + hour)).toEqual(['a', 'b'])
  })

  it('decides a campaign once, though two of its triggers fire', () => {
    const engine = engineFor(campaign('a', { on: [cart, { ...cart, unless: 'purchase' }] }))
    engine.learn(event('add_to_cart'))
    expect(decidedBy(engine, start + hour)).toEqual(['a'])
  })

  it('waits after the latest, and not at all after what ends it', () => {
    const engine = engineFor(campaign('a', { on: { ...cart, unless: 'purchase' } }))
    engine.learn(event('add_to_cart'))
    engine.learn(event('add_to_cart', start + minute))
    expect(engine.wakesAt()).toBe(start + minute + hour)
    engine.learn(event('purchase', start + 2 * minute))
    expect(engine.wakesAt()).toBeUndefined()
    engine.learn(event('add_to_cart', start + 3 * minute))
    expect(decidedBy(engine, start + 3 * minute + hour)).toEqual(['a'])
  })

  it('that no page was open for fires at the next page view', () => {
    const engine = engineFor(campaign('a', { on: cart }))
    engine.learn(event('add_to_cart'))
    const at = start + 2 * hour
    expect(engine.take(event('search', at), moment(at)).decisions).toEqual([])
    expect(engine.take(event('page_view', at), moment(at)).due).toHaveLength(1)
    expect(engine.take(event('page_view', at), moment(at)).decisions).toEqual([])
  })

  it('is past where another page was viewed meanwhile, also by what the journal tells', () => {
    const past = [event('add_to_cart'), event('page_view', start + day)]
    const learned = engineFor(campaign('a', { on: cart }))
    for (const one of past) learned.learn(one)
    const rebuilt = engineFor(campaign('a', { on: cart }))
    rebuilt.rebuild(past)
    expect([learned.wakesAt(), rebuilt.wakesAt()]).toEqual([undefined, undefined])
  })

  it('has fired also after a restart', () => {
    const one = campaign('a', { on: cart })
    const engine = engineFor(one)
    engine.learn(event('add_to_cart'))
    expect(restarted(engine, one).wakesAt()).toBe(start + hour)
    engine.wake(moment(start + hour))
    expect(restarted(engine, one).wakesAt()).toBeUndefined()
  })

  it('waits for what becomes of a message', () => {
    const on = {
      after: '1 hour',
      of: { campaign: 'a', was: 'shown' },
      unless: { campaign: 'a', was: 'clicked' },
    }
    const engine = engineFor(campaign('a', { on: 'search' }), campaign('b', { on }))
    const happened = (was: string, at: number, id = 'a') =>
      engine.learn(event(`campaign_${was}`, at, { props: { campaign: id } }))
    happened('shown', start, 'b')
    expect(engine.wakesAt()).toBeUndefined()
    happened('shown', start)
    expect(engine.wakesAt()).toBe(start + hour)
    happened('clicked', start + 1)
    expect(engine.wakesAt()).toBeUndefined()
  })
})

describe('a delay', () => {
  const delayed = (more: object = {}) => campaign('a', { on: 'search', delay: '10 seconds', ...more })
  const later = start + 10_000

  it('decides when it is over, and says until then when that is', () => {
    const engine = engineFor(delayed())
    const [decision] = engine.take(event('search'), moment()).decisions
    expect(decision).toMatchObject({ outcome: 'skipped', gate: 'trigger' })
    expect(decision?.reasons).toEqual([
      { path: 'campaigns[0].delay', needed: '10 seconds', found: 0, opensAt: later },
    ])
    expect(engine.wakesAt()).toBe(later)
    expect(engine.wake(moment(later - 1)).due).toEqual([])
    expect(engine.wake(moment(later)).due).toHaveLength(1)
    expect(engine.wakesAt()).toBeUndefined()
  })

  it('decides again for whom, by the event that triggered', () => {
    const when = { history: [{ didNot: 'purchase' }], event: { value: 5 } }
    const asking = () => event('search', start, { props: { value: 5 } })
    const engine = engineFor(delayed({ when }))
    engine.take(asking(), moment())
    expect(engine.wake(moment(later)).due).toHaveLength(1)
    engine.take(asking(), moment(later))
    engine.learn(event('purchase', later + 1))
    const [decision] = engine.wake(moment(later + 10_000)).decisions
    expect(decision?.reasons[0]?.path).toBe('campaigns[0].when.history[0]')
  })

  it('is not begun anew by another trigger meanwhile', () => {
    const engine = engineFor(delayed())
    engine.take(event('search'), moment())
    engine.take(event('search', start + 5000), moment(start + 5000))
    expect(engine.wakesAt()).toBe(later)
    expect(engine.wake(moment(later)).due).toHaveLength(1)
    expect(engine.wakesAt()).toBeUndefined()
  })

  it('hands over the campaigns of one event at a time', () => {
    const engine = engineFor(delayed(), campaign('b', { on: 'share', delay: '10 seconds' }))
    engine.take(event('search'), moment())
    engine.take(event('share'), moment())
    expect([decidedBy(engine, later), decidedBy(engine, later), decidedBy(engine, later)]).toEqual([
      ['a'],
      ['b'],
      [],
    ])
  })

  it('is waited for though a limit is shut, which is asked again afterwards', () => {
    const engine = engineFor(delayed({ limits: { notAgainFor: '20 seconds' } }))
    engine.learn(event('campaign_shown', start, { props: { campaign: 'a' } }))
    for (const at of [start, later]) {
      engine.take(event('search', at), moment(at))
      expect(engine.wakesAt()).toBe(at + 10_000)
      expect(engine.wake(moment(at + 10_000)).decisions[0]?.gate).toBe('limits')
    }
  })

  it('outlasts a restart, with its event', () => {
    const one = delayed({ when: { event: { value: 5 } } })
    const engine = engineFor(one)
    engine.take(event('search', start, { props: { value: 5 } }), moment())
    expect(restarted(engine, one).wake(moment(later)).due).toHaveLength(1)
  })

  it('of a campaign that is gone decides nothing', () => {
    const engine = engineFor(delayed())
    engine.take(event('search'), moment())
    expect(restarted(engine, campaign('b')).wake(moment(later)).decisions).toEqual([])
  })
})

describe('the decisions of a result', () => {
  it('are not told once something more has been counted: they would be others', () => {
    const engine = engineFor(campaign('a', { limits: { perVisitor: 1 } }))
    const result = engine.take(event('page_view'), moment())
    engine.learn(event('campaign_shown', start, { props: { campaign: 'a' } }))
    expect(() => result.decisions).toThrow('before the next event')
  })
})
