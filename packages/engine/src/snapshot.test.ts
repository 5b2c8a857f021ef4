import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, type Engine, type Event, type Moment, type Program, type Snapshot } from './index.ts'
import { config } from './testing/configs.ts'
import { campaign, engineOf, programOf } from './testing/engine-of.ts'
import { history } from './testing/histories.ts'
import { day, event, moment, start } from './testing/moments.ts'
import { anyConfig } from './testing/rare-configs.ts'
import { audiencesOf } from './testing/rehearsal.ts'
import { followers } from './testing/visit.ts'

/** As it comes back from a store. */
const stored = (engine: Engine): Snapshot => JSON.parse(JSON.stringify(engine.snapshot()))

/** Takes in the events, at the latest time so far, and what the host tells of what it showed. */
function run(engine: Engine, events: Event[], restart = (engine: Engine, _: number) => engine) {
  let now = start
  return events.map((event, i) => {
    engine = restart(engine, i)
    now = Math.max(now, event.at)
    const result = engine.take(event, moment(now, { page: event.page }))
    // Read before anything else is taken.
    void result.decisions
    for (const follower of followers(result, { ...event, at: now }))
      engine.learn({ ...follower, id: `${i} ${follower.name} ${follower.props?.campaign}` })
    const { decisions, exposures, due, goals, tierChange } = result
    return { decisions, exposures, due, goals, tierChange }
  })
}

const inOrder = (events: Event[]) => [...new Map(events.map(event => [event.id, event])).values()]
const fresh = (program: Program, events: Event[]) => {
  const { engine } = createEngine(program)
  for (const event of events) engine.learn(event)
  return engine
}

describe('a restart from a snapshot', () => {
  it('changes no decision, wherever it comes', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(config, history, fc.func(fc.boolean()), (config, events, restarts) => {
        const program = programOf(config)
        const begin = () => createEngine(program).engine
        const restarted = run(begin(), events, (engine, i) => {
          if (!restarts(i)) return engine
          const { engine: next, complete } = createEngine(program, stored(engine))
          expect(complete).toBe(true)
          return next
        })
        expect(restarted).toEqual(run(begin(), events))
      }),
      { numRuns: 150 },
    )
  })

  it('holds what was, not what came after', () => {
    const engine = engineOf({ campaigns: [campaign('a', { when: { history: [{ did: 'search' }] } })] })
    engine.learn(event('search'))
    const snapshot = engine.snapshot()
    const before = JSON.stringify(snapshot)
    for (const name of ['search', 'page_view']) engine.learn(event(name, start + day))
    expect(JSON.stringify(snapshot)).toBe(before)
  })

  it('is plain JSON, also before anything has happened', () => {
    const engine = engineOf({ campaigns: [campaign('a')] })
    expect(stored(engine)).toEqual(engine.snapshot())
  })

  it('stays small, whatever the journal’s length', () => {
    const engine = engineOf({
      campaigns: [campaign('a', { when: { history: [{ did: 'search', atLeast: 3 }] } })],
    })
    for (let i = 0; i < 5000; i++) engine.learn(event('search', start + i))
    expect(JSON.stringify(engine.snapshot()).length).toBeLessThan(16_000)
  })
})

/** But for when a sum was asked for last: that says only what may be forgotten. */
const remembered = (engine: Engine) =>
  JSON.parse(JSON.stringify(engine.snapshot()), (key, value) => (key === 'asked' ? undefined : value))

interface Keeping {
  tiers: { id: string; keepFor?: string }[]
}
const keepsMiddle = ({ tiers }: Keeping) => tiers.some(({ keepFor }) => keepFor)
/** Whom the rules of before have put into a tier is kept in it, also where those of today would not have. */
const keepingNone = (config: Keeping) => ({
  ...config,
  tiers: config.tiers.map(({ keepFor, ...tier }) => tier),
})

describe('a rebuild after a changed config', () => {
  it('equals a new engine that has read the whole journal', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(config, config, history, (before, after, arrived) => {
        const journal = inOrder(arrived)
        const old = fresh(programOf(before), journal)
        const program = programOf(after)
        const { engine, complete } = createEngine(program, stored(old))
        if (!complete) engine.rebuild(journal)
        expect(engine.snapshot()).toEqual(fresh(program, journal).snapshot())
      }),
      { numRuns: 150 },
    )
  })

  it('does so in the whole language', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyConfig, anyConfig, history, (before, after, arrived) => {
        const journal = inOrder(arrived)
        const program = programOf(after)
        const old = fresh(programOf(keepsMiddle(after) ? keepingNone(before) : before), journal)
        const { engine, complete } = createEngine(program, stored(old))
        if (!complete) engine.rebuild(journal)
        const now = moment(Math.max(start, ...journal.map(({ at }) => at)))
        const one = fresh(program, journal)
        for (const each of [engine, one]) each.settle(now)
        expect(engine.isComplete).toBe(true)
        expect(remembered(engine)).toEqual(remembered(one))
        expect(engine.facts(now)).toEqual(one.facts(now))
        const audiences = audiencesOf(program)
        expect(audiences(engine.context(now))).toEqual(audiences(one.context(now)))
      }),
      { numRuns: 150 },
    )
  })

  it('also counts what was learned between', () => {
    const line = (name: string) => ({
      campaigns: [campaign('a', { when: { history: [{ did: name, exactly: 2 }] } })],
    })
    const events = ['search', 'share', 'search', 'share'].map((name, i) => event(name, start + i))
    const old = fresh(programOf(line('search')), events.slice(0, 2))
    const { engine } = createEngine(programOf(line('share')), stored(old))
    for (const late of events.slice(2)) engine.learn(late)
    engine.rebuild(events)
    expect(engine.take(event('page_view', start + 9), moment(start + 9)).due).toHaveLength(1)
  })

  it('is not needed where the config counts the same', () => {
    const one = campaign('a', { when: { history: [{ did: 'search' }] } })
    const old = fresh(programOf({ campaigns: [one] }), [event('search')])
    const reworded = programOf({ campaigns: [{ ...one, show: { format: 'bar', text: 'Other words' } }] })
    expect(createEngine(reworded, stored(old)).complete).toBe(true)
    const more = programOf({
      campaigns: [campaign('a', { when: { history: [{ did: 'search', atLeast: 2 }] } })],
    })
    expect(createEngine(more, stored(old)).complete).toBe(false)
  })
})

describe('what came too late to be counted from memory', () => {
  const steps = ['add_to_cart', 'search', 'favorite']
  const asking = (id: string, when: object) => campaign(id, { on: steps, when })
  const program = programOf({
    campaigns: [
      asking('cart', { cart: { ids: { has: 'late' } } }),
      asking('order', { history: [{ sequence: ['purchase', 'search'], within: '1 day' }] }),
      asking('phone', { device: { type: 'mobile' } }),
      asking('no-phone', { device: { type: { known: false } } }),
    ],
  })
  const step = fc.record({
    name: fc.constantFrom(...steps),
    gap: fc.constantFrom(0, 1, 1000),
    late: fc.nat(5),
  })
  const phone = (now: number) => moment(now, { device: { type: 'mobile' } })
  const audiences = audiencesOf(program)

  it('is known from the journal in the middle of a visit, which goes on as if nothing had been', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 20 }), fc.boolean(), (steps, isTold) => {
        const { engine } = createEngine(program)
        engine.rebuild([])
        const early = Array.from({ length: 220 }, (_, i) => stepOf(i, start + i))
        for (const one of early) engine.take(one, phone(one.at))
        expect(engine.isComplete).toBe(true)
        const late = ['purchase', 'add_to_cart'].map((name, i) =>
          event(name, start + i, { props: { item_id: 'late' } }),
        )
        for (const one of late) engine.learn(one)
        expect(engine.isComplete).toBe(false)
        const journal = [...early, ...late].sort((a, b) => a.at - b.at)
        engine.rebuild(journal)
        expect(engine.isComplete).toBe(true)
        const plain = fresh(program, journal)
        let now = start + 220
        for (const { name, gap, late } of steps) {
          now += gap
          const one = event(name, now - late, { props: { item_id: name } })
          const told = isTold ? phone(now) : moment(now)
          expect(outcomes(engine, one, told)).toEqual(outcomes(plain, one, told))
          expect(audiences(engine.context(told))).toEqual([true, true, isTold, !isTold])
        }
        expect(engine.snapshot()).toEqual(plain.snapshot())
      }),
      { numRuns: 20 },
    )
  })

  const stepOf = (i: number, at: number) => event(steps[i % 3]!, at, { props: { item_id: `t${i % 7}` } })
  const outcomes = (engine: Engine, one: Event, told: Moment) =>
    engine.take(one, told).decisions.map(({ campaign, outcome }) => [campaign, outcome])
})

describe('what became of a campaign’s messages', () => {
  const limited = (perVisitor: number, more: object = {}) =>
    programOf({ campaigns: [campaign('a', { limits: { perVisitor }, ...more })] })
  const told = (name: string, at: number) => event(`campaign_${name}`, at, { props: { campaign: 'a' } })
  const happened = fc.constantFrom('shown', 'held_out', 'dismissed')
  const times = fc.integer({ min: 1, max: 5 })

  it('is known from the journal where a changed limit asks for more, and else as before', () => {
    fc.assert(
      fc.property(
        times,
        times,
        fc.array(happened, { maxLength: 8 }),
        fc.nat(8),
        (before, after, names, n) => {
          const journal = names.map((name, i) => told(name, start + i))
          const old = fresh(limited(before), journal.slice(0, n))
          const { engine, complete } = createEngine(limited(after), stored(old))
          expect(complete).toBe(before === after)
          for (const event of journal.slice(n)) engine.learn(event)
          if (!complete) engine.rebuild(journal)
          expect(engine.isComplete).toBe(true)
          expect(engine.snapshot()).toEqual(fresh(limited(after), journal).snapshot())
          const exposures = names.filter(name => name !== 'dismissed').length
          const { due } = engine.take(event('page_view', start + 9), moment(start + 9))
          expect(due).toHaveLength(exposures < after ? 1 : 0)
        },
      ),
    )
  })

  it('is not counted twice when the journal is read again', () => {
    const journal = [told('shown', start), told('shown', start + 1)]
    const { engine } = createEngine(limited(3), stored(fresh(limited(2), journal)))
    for (let i = 0; i < 2; i++) engine.rebuild(journal)
    expect(engine.snapshot().ledger.a).toEqual({ shown: [start, start + 1], depth: 3 })
  })

  it('is forgotten with the campaign', () => {
    const old = fresh(limited(1), [told('shown', start)])
    const { engine } = createEngine(programOf({ campaigns: [campaign('b')] }), stored(old))
    expect(engine.snapshot().ledger).toEqual({})
  })
})

describe('a snapshot of another layout', () => {
  it('is rebuilt from the journal', () => {
    const program = programOf({ campaigns: [campaign('a', { when: { history: [{ did: 'search' }] } })] })
    const journal = [event('search'), event('page_view')]
    const old = fresh(program, journal)
    const future = { ...stored(old), version: 3, times: { strange: 'things' } } as unknown as Snapshot
    const { engine, complete } = createEngine(program, future)
    expect(complete).toBe(false)
    engine.rebuild(journal)
    expect(engine.snapshot()).toEqual(old.snapshot())
  })

  it('is none at all: a new visitor has nothing to rebuild from either', () => {
    const { engine, complete } = createEngine(programOf({}))
    expect(complete).toBe(false)
    engine.rebuild([])
    expect(engine.take(event('page_view'), moment()).decisions).toEqual([])
  })
})

describe('a clock that is set back', () => {
  it('is borne, and forgotten when it has caught up', () => {
    const limited = { campaigns: [campaign('a', { limits: { perDay: 2, perSession: 9 } })] }
    const engine = engineOf(limited)
    const times = [0, -day, -2 * day, 0, 5 * day].map(by => start + by)
    const outcomes = times.map((at, i) => {
      const result = engine.take(event('page_view', at, { session: `s${i}` }), moment(at))
      for (const follower of followers(result, event('', at))) engine.learn(follower)
      return result.decisions[0]?.outcome
    })
    expect(outcomes).toEqual(['shown', 'shown', 'skipped', 'shown', 'shown'])
  })
})
