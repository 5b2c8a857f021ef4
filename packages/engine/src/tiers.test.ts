import { describe, expect, it } from 'vitest'
import { createEngine, type Engine, type Snapshot } from './index.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { day, event, moment, start } from './testing/moments.ts'

const leaving = { kind: 'exitIntent' } as const
const stored = (engine: Engine): Snapshot => JSON.parse(JSON.stringify(engine.snapshot()))
const tierOf = (engine: Engine, days: number, attributes?: Record<string, unknown>) =>
  engine.tier(moment(start + days * day, { attributes }))

const keeping = (when: object) =>
  programOf({ tiers: [{ id: 'light' }, { id: 'core', keepFor: '30 days', when }] })
const bought = { history: [{ did: 'purchase', within: '10 days' }] }
/** The condition holds from the first day on, and no more from the second. */
const onlyOnce = { history: [{ did: 'purchase', exactly: 1 }] }
const purchases = [0, 1].map(days => event('purchase', start + days * day))

describe('a tier that is kept', () => {
  it('is left so long after its condition held last, to the millisecond', () => {
    const { engine } = createEngine(keeping(bought))
    engine.learn(purchases[0]!)
    const ends = start + 10 * day + 1 + 30 * day
    expect(engine.tier(moment(ends - 1))).toBe('core')
    expect(engine.tier(moment(ends))).toBe('light')
  })

  it('counts from the moment at which an event ends the condition', () => {
    const { engine } = createEngine(keeping(onlyOnce))
    for (const one of purchases) engine.take(one, moment(one.at))
    expect([tierOf(engine, 30), tierOf(engine, 31)]).toEqual(['core', 'light'])
  })

  it('is the same where nobody asked meanwhile', () => {
    const { engine } = createEngine(keeping(onlyOnce))
    for (const one of purchases) engine.learn(one)
    expect([tierOf(engine, 30), tierOf(engine, 31)]).toEqual(['core', 'light'])
  })

  it('is the same from the journal', () => {
    const { engine } = createEngine(keeping(onlyOnce))
    engine.rebuild(purchases)
    expect([tierOf(engine, 30), tierOf(engine, 31)]).toEqual(['core', 'light'])
  })

  it('is the same after a restart, also where nobody knew of it when the visit before ended', () => {
    const { engine } = createEngine(keeping(bought))
    engine.take(purchases[0]!, moment())
    const next = () => createEngine(keeping(bought), stored(engine)).engine
    expect([tierOf(next(), 40), tierOf(next(), 41)]).toEqual(['core', 'light'])
  })

  it('is worked out from the journal where another config did not keep it', () => {
    const before = programOf({ tiers: [{ id: 'light' }, { id: 'core', when: onlyOnce }] })
    const { engine: old } = createEngine(before)
    for (const one of purchases) old.take(one, moment(one.at))
    const { engine, complete } = createEngine(keeping(onlyOnce), stored(old))
    expect(complete).toBe(false)
    engine.rebuild(purchases)
    expect([tierOf(engine, 30), tierOf(engine, 31)]).toEqual(['core', 'light'])
  })

  it('is not kept for what held at no moment, but only for the clock of one and the device of another', () => {
    const { engine } = createEngine(keeping({ ...bought, device: { type: 'mobile' } }))
    const told = (days: number, type: 'mobile' | 'desktop') =>
      engine.tier(moment(start + days * day, { device: { type } }))
    engine.learn(purchases[0]!)
    expect([told(11, 'mobile'), told(0, 'desktop'), told(1, 'desktop')]).toEqual(Array(3).fill('light'))
  })

  it('is not kept for what is told with an event, and would have held without that event', () => {
    const when = { device: { type: 'mobile' }, history: [{ didNot: 'purchase' }] }
    const { engine } = createEngine(keeping(when))
    engine.take(event('page_view'), moment(start, { device: { type: 'desktop' } }))
    const { at } = purchases[1]!
    engine.take(event('purchase', at), moment(at, { device: { type: 'mobile' } }))
    expect(tierOf(engine, 1)).toBe('light')
  })

  it('is kept from the visit on that is too short yet for what the one before was long enough for', () => {
    const long = { session: { seconds: { atLeast: 60 } } }
    const visits = (seconds: number) => {
      const { engine } = createEngine(keeping(long))
      engine.take(event('page_view'), moment(start, { activeSeconds: 0 }))
      engine.tier(moment(start + seconds * 1000, { activeSeconds: seconds }))
      const next = event('page_view', start + 2 * day, { session: 's2' })
      engine.take(next, moment(next.at, { activeSeconds: 0 }))
      return [2, 31.9, 32].map(days => engine.tier(moment(start + days * day, { activeSeconds: 0 })))
    }
    expect(visits(60)).toEqual(['core', 'core', 'light'])
    expect(visits(59)).toEqual(['light', 'light', 'light'])
  })

  it('is kept after an anniversary that the visitor was there for', () => {
    const born = programOf({
      site: { timeZone: 'Asia/Tokyo' },
      tiers: keeping({ visitor: { birthday: { anniversaryWithin: '3 days' } } }).config.tiers!,
    })
    const attributes = { birthday: '1990-11-14' }
    const asked = (days: readonly number[]) => {
      const { engine } = createEngine(born)
      return days.map(day => tierOf(engine, day, attributes))
    }
    expect(asked([0, 1, 7, 8, 36.9, 38.1])).toEqual(['light', 'core', 'core', 'core', 'core', 'light'])
    expect(asked([0, 8])).toEqual(['light', 'light'])
  })

  it('is left at once where another config keeps it no longer', () => {
    const { engine: old } = createEngine(keeping(onlyOnce))
    for (const one of purchases) old.learn(one)
    expect(tierOf(old, 2)).toBe('core')
    const { engine } = createEngine(
      programOf({ tiers: [{ id: 'light' }, { id: 'core', when: onlyOnce }] }),
      stored(old),
    )
    expect(tierOf(engine, 2)).toBe('light')
  })

  it('takes an event by the time of the moment, though its own be later', () => {
    const { engine } = createEngine(keeping(bought))
    engine.take(event('purchase', start + 5 * day), moment())
    expect(engine.context(moment()).now).toBe(start)
  })
})

describe('a tier', () => {
  it('may hang on the calendar', () => {
    const when = { visitor: { birthday: { anniversaryWithin: '3 days' } } }
    const { engine } = createEngine(programOf({ tiers: [{ id: 'light' }, { id: 'born', when }] }))
    const attributes = { birthday: '1990-11-14' }
    expect([0, 1, 7, 8].map(days => tierOf(engine, days, attributes))).toEqual([
      'light',
      'born',
      'born',
      'light',
    ])
  })

  it('is the one that the site names, if it is one', () => {
    const tiers = [{ id: 'light' }, { id: 'silver' }, { id: 'core', when: bought }]
    const { engine } = createEngine(programOf({ tierFrom: 'rank', tiers }))
    const told = (rank: unknown) => tierOf(engine, 0, { rank })
    expect(['silver', 'gold', null, 3].map(told)).toEqual(['silver', 'light', 'light', 'light'])
    engine.learn(purchases[0]!)
    expect(['light', 'gold'].map(told)).toEqual(['light', 'core'])
  })

  it('whose change is found by a timer or a wish is told at the next event or signal', () => {
    const fallen = campaign('fallen', { on: { tier: 'down' } })
    const asked = campaign('asked', { on: { exitIntent: true } })
    const tiers = [{ id: 'light' }, { id: 'core', when: bought }]
    const { engine } = createEngine(programOf({ tiers, campaigns: [fallen, asked] }))
    engine.take(purchases[0]!, moment())
    const later = moment(start + 11 * day)
    expect(engine.wake(later).tierChange).toBeUndefined()
    expect(engine.show('asked', later).tierChange).toBeUndefined()
    const result = engine.signal(leaving, later)
    expect(result.tierChange).toEqual({ from: 'core', to: 'light' })
    expect(result.decisions.map(({ campaign }) => campaign)).toEqual(['fallen', 'asked'])
  })
})
