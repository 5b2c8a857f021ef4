import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Context,
  createEngine,
  type Decision,
  type Engine,
  type Event,
  explain,
  type Program,
} from './index.ts'
import { behaviors, caps, config, limits, line } from './testing/configs.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { gap, history, names } from './testing/histories.ts'
import { day, event, hour, moment, page, start } from './testing/moments.ts'
import { midnightBefore, ms } from './testing/oracle/clock.ts'
import { lineHolds } from './testing/oracle/history.ts'
import { worldOf } from './testing/oracle/world.ts'
import { anyConfig, time as hours, quietHours, schedule, sumLine, timedLine } from './testing/rare-configs.ts'
import { signalKey } from './triggers.ts'

const leaving = { kind: 'exitIntent' } as const

/** As it stands when the visitor is about to leave. */
const contextOf = (engine: Engine, now: number): Context => ({
  ...engine.context(moment(now, { page: page('/items'), timeZone: 'America/New_York' })),
  signal: signalKey(leaving),
})

function learned(program: Program, events: Event[]): { engine: Engine; latest: number } {
  const { engine } = createEngine(program)
  for (const event of events) engine.learn(event)
  return { engine, latest: Math.max(start, ...events.map(({ at }) => at)) }
}

const instead: Record<string, string> = {
  search: 'campaign_shown',
  favorite: 'campaign_dismissed',
  purchase: 'campaign_goal',
}

/** For demands that are about messages: most of the history is of one campaign. */
const asNagging = (event: Event): Event =>
  Object.hasOwn(instead, event.name)
    ? { ...event, name: instead[event.name]!, props: { campaign: 'c0' } }
    : event

/** For demands that are about sums: every event has amounts. */
const asBilled = (event: Event): Event => {
  const nth = Number(event.id.slice(1))
  const amounts = { value: [0.1, 3, -1, 0.2][nth % 4], price: [2, -3, 0.7][nth % 3] }
  return { ...event, props: { ...event.props, ...amounts } }
}

/** Follows `campaigns[2].when.history[0]` as far as the config goes, and returns what of it does not lead anywhere. */
function rest(path: string, config: unknown): string {
  let [place, left] = [config, path]
  while (left && typeof place === 'object' && place !== null) {
    const keys = Object.keys(place).map(key => (Array.isArray(place) ? `[${key}]` : key))
    const key = keys.filter(key => left.startsWith(key) && /^$|^[.[]/.test(left.slice(key.length))).at(-1)
    if (key === undefined) return left
    place = (place as Record<string, unknown>)[key.replace(/^\[(\d+)\]$/, '$1')]
    left = left.slice(key.length).replace(/^\./, '')
  }
  return left
}

describe('reasons', () => {
  it('stand beside every decision but to show, and point into the config', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(config, history, (config, events) => {
        const program = programOf(config)
        const { engine } = createEngine(program)
        const decisions = events.flatMap(event => engine.take(event, moment(event.at)).decisions)
        for (const { outcome, gate, reasons } of decisions) {
          expect([gate === undefined, reasons.length === 0]).toEqual(Array(2).fill(outcome === 'shown'))
          expect(outcome === 'held_out').toBe(gate === 'assignment')
          for (const { path } of reasons) {
            // Two demands are made without being written.
            expect(['', 'afterGoal', 'limits.afterGoal', 'variants']).toContain(rest(path, config))
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('of journeys point at their steps', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyConfig, history, (config, events) => {
        const program = programOf(config)
        const { engine } = createEngine(program)
        const decisions = events.flatMap(event => engine.take(event, moment(event.at)).decisions)
        for (const { campaign, gate, reasons } of decisions) {
          expect(reasons.length > 0).toBe(gate !== undefined)
          for (const { path } of reasons) expect(rest(path, config)).not.toBe(path)
          const [first] = reasons
          if (!first || !campaign.startsWith('j/') || /^(caps|holdout)/.test(first.path)) continue
          expect(first.path).toContain(
            `journeys[0].steps[${['j/one', 'j/two', 'j/three'].indexOf(campaign)}]`,
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['an after trigger', { on: { after: '1 hour', of: 'search' } }],
    ['a delay', { on: 'search', delay: '1 hour' }],
  ])('name the moment at which %s wakes the engine', (_, more) => {
    const program = programOf({ campaigns: [campaign('c0', more)] })
    const { engine } = createEngine(program)
    engine.take(event('search', start), moment(start))
    const told = explain(program, engine.context(moment(start + 1)))
      .flatMap(({ gates }) => gates.flatMap(({ reasons }) => reasons))
      .flatMap(({ opensAt }) => opensAt ?? [])
    expect(told).toEqual([start + hour])
    expect(engine.wakesAt()).toBe(start + hour)
  })

  it('are the same when explained as when decided', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(config, history, gap, (config, events, gap) => {
        const alone = { ...config, campaigns: [{ ...config.campaigns[0]!, on: { exitIntent: true } }] }
        const program = programOf(alone)
        const { engine, latest } = learned(program, events)
        const context = contextOf(engine, latest + gap)
        const [{ gates, ...explained }] = explain(program, context) as [Decision & { gates: Decision[] }]
        const [decided] = engine.signal(leaving, context.moment).decisions
        // A campaign that is stopped before it has a variant is explained with the one that it would have.
        const { variant, ...sure } = explained
        expect(decided).toEqual(decided?.variant === undefined ? sure : explained)
        expect(gates[0]?.reasons ?? []).toEqual(decided?.reasons)
      }),
      { numRuns: 150 },
    )
  })

  /** Others are there to be asked about. */
  const asking = (line: object) => ({
    campaigns: [
      campaign('c0', { when: { history: [line] } }),
      ...['c1', 'c2'].map(id => campaign(id, { on: 'never' })),
    ],
  })

  const one = <Value extends object>(from: fc.Arbitrary<Value>) =>
    fc.tuple(from, fc.nat()).map(([value, nth]) => {
      const entries = Object.entries(value)
      return Object.fromEntries(entries.length ? [entries[nth % entries.length]!] : [])
    })

  it.each([
    ['a history line', line.map(one => ({ campaigns: [campaign('c0', { when: { history: [one] } })] }))],
    ['a limit', one(limits).map(limits => ({ campaigns: [campaign('c0', { limits })] }))],
    ['a cap', one(caps).map(caps => ({ caps, campaigns: [campaign('c0', { tags: ['nudge'] })] }))],
    ['a rare line', timedLine.map(asking)],
    ['a time', hours.map(time => ({ campaigns: [campaign('c0', { when: { time } })] }))],
    ['quiet hours', quietHours.map(quietHours => ({ caps: { quietHours }, campaigns: [campaign('c0')] }))],
    ['a schedule', schedule.map(schedule => ({ campaigns: [campaign('c0', { schedule })] }))],
  ])('name the first moment at which %s opens', { timeout: 30_000 }, (_, demand) => {
    let opened = 0
    fc.assert(
      fc.property(demand, history, gap, fc.boolean(), (config, events, gap, nagged) => {
        const program = programOf({ ...config, behaviors })
        const { engine, latest } = learned(program, nagged ? events.map(asNagging) : events)
        const gatesAt = (now: number) =>
          explain(program, contextOf(engine, now))[0]!.gates.filter(({ gate }) => gate !== 'trigger')
        const now = latest + gap
        for (const { reasons } of gatesAt(now)) {
          const opensAt = reasons[0]?.opensAt
          if (opensAt === undefined) continue
          opened++
          expect(opensAt).toBeGreaterThan(now)
          expect(gatesAt(opensAt - 1)).toHaveLength(1)
          expect(gatesAt(opensAt)).toEqual([])
        }
      }),
      { numRuns: 600 },
    )
    expect(opened).toBeGreaterThan(5)
  })

  it('name the first moment at which a sum opens, and none where time alone never opens it', {
    timeout: 30_000,
  }, () => {
    let opened = 0
    fc.assert(
      fc.property(
        sumLine as fc.Arbitrary<object>,
        fc.boolean(),
        history,
        gap,
        (one, isWide, happened, gap) => {
          const line = isWide ? { ...one, of: [...names], within: '2 days' } : one
          const events = happened.map(asBilled)
          const config = { ...asking(line), behaviors, site: { timeZone: 'Asia/Tokyo' } }
          const program = programOf(config)
          const { engine, latest } = learned(program, events)
          const now = latest + gap
          const holdsAt = (now: number) => lineHolds(line, worldOf(program.config, events, moment(now)))
          const shut = explain(program, contextOf(engine, now))[0]!.gates.find(
            ({ gate }) => gate === 'audience',
          )
          expect(shut === undefined).toBe(holdsAt(now))
          if (!shut) return
          const first = endsOf(line, events).find(at => at > now && holdsAt(at))
          expect(shut.reasons[0]!.opensAt).toBe(first)
          if (first !== undefined) opened++
        },
      ),
      { numRuns: 600 },
    )
    expect(opened).toBeGreaterThan(10)
  })
})

/** When the events leave the line's window, one after the other. */
function endsOf({ within = 'ever' }: { within?: string }, events: readonly Event[]): number[] {
  if (within === 'ever' || within === 'session') return []
  const end = (at: number) => (within === 'today' ? midnightBefore(at) + day : at + ms(within) + 1)
  return events.map(({ at }) => end(at)).sort((a, b) => a - b)
}
