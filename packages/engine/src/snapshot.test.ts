import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, type Engine, type Event, type Program, type Snapshot } from './index.ts'
import { config } from './testing/configs.ts'
import { campaign, engineOf, programOf } from './testing/engine-of.ts'
import { history } from './testing/histories.ts'
import { day, event, moment, start } from './testing/moments.ts'
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
