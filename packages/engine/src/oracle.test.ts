import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Config, createEngine, type Event, explain } from './index.ts'
import { behaviors, config, line } from './testing/configs.ts'
import { campaign, programOf } from './testing/engine-of.ts'
import { gap, history } from './testing/histories.ts'
import { moment, start } from './testing/moments.ts'
import { holds, tierOf } from './testing/oracle.ts'

/** Moments after the last event, and also before it: the clock of a visitor can be set back. */
const probes = fc.array(fc.tuple(gap, fc.constantFrom(1, 1, 1, -1)), { minLength: 1, maxLength: 4 })
const plan = fc.constantFrom('free', 'pro', null)

/** Compares after every event, and whenever time has passed. Returns how many verdicts that were. */
function compare(config: object, events: Event[], probes: [number, number][], plan: string | null): number {
  const program = programOf(config)
  const { engine } = createEngine(program)
  let verdicts = 0

  function compareAt(now: number, arrived: number) {
    const told = moment(now, { attributes: { plan } })
    const world = { config: config as Config, events: events.slice(0, arrived), moment: told }
    const context = engine.context(told)
    const audience = explain(program, context).map(({ gates }) =>
      gates.every(({ gate }) => gate !== 'audience'),
    )
    expect(context.tier).toBe(tierOf(world))
    expect(audience).toEqual(program.config.campaigns?.map(({ when = {} }) => holds(when, world)))
    verdicts += audience.length
  }

  let latest = start
  events.forEach((event, i) => {
    engine.learn(event)
    latest = Math.max(latest, event.at)
    compareAt(latest, i + 1)
  })
  if (events.length) for (const [gap, sign] of probes) compareAt(latest + sign * gap, events.length)
  return verdicts
}

describe('verdicts equal those of a full scan', () => {
  it('of history lines', { timeout: 30_000 }, () => {
    let verdicts = 0
    const lines = fc.array(line, { minLength: 8, maxLength: 12 })
    fc.assert(
      fc.property(lines, history, probes, plan, (lines, ...rest) => {
        const campaigns = lines.map((one, i) => campaign(`c${i}`, { when: { history: [one] } }))
        verdicts += compare({ behaviors, campaigns }, ...rest)
      }),
      { numRuns: 200 },
    )
    expect(verdicts).toBeGreaterThan(5000)
  })

  it('of whole configs', { timeout: 30_000 }, () => {
    let verdicts = 0
    fc.assert(
      fc.property(config, history, probes, plan, (...random) => {
        verdicts += compare(...random)
      }),
      { numRuns: 150 },
    )
    expect(verdicts).toBeGreaterThan(500)
  })
})
