import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile, createEngine, type Decision, type Event, parseConfig } from '../index.ts'
import { config as anyConfig, behaviors } from '../testing/configs.ts'
import { modal } from '../testing/engine-of.ts'
import { history } from '../testing/histories.ts'
import { lint } from './lint.ts'

/** Few values, so that conditions often contradict themselves or each other. */
const test = fc
  .oneof(
    fc.constantFrom('pro', 'free', ['free', 'pro'], { isNot: 'pro' }, { known: false }),
    fc.record(
      {
        atLeast: fc.constantFrom(1, 2),
        lessThan: fc.constantFrom(1, 2),
        in: fc.constantFrom([1, '2'], ['free']),
      },
      { requiredKeys: [] },
    ),
    fc
      .record(
        {
          startsWith: fc.constantFrom('p', 'fr', ['f', '1']),
          contains: fc.constantFrom('r', 'ee'),
          ignoreCase: fc.constant(true),
        },
        { requiredKeys: [] },
      )
      .filter(one => 'startsWith' in one || 'contains' in one),
  )
  .filter(one => typeof one !== 'object' || Object.keys(one).length > 0)

const within = fc.constantFrom('session', 'today', '1 day', '2 days', 'ever')
const line = fc.oneof(
  fc.record({
    did: fc.constantFrom('purchase', 'fan', ['purchase', 'search']),
    atMost: fc.integer({ min: 0, max: 2 }),
    within,
  }),
  fc.record({
    did: fc.constantFrom('purchase', 'fan', 'search'),
    atLeast: fc.integer({ min: 0, max: 2 }),
    within,
  }),
  fc.record({ didNot: fc.constantFrom('purchase', 'fan', 'search'), within }),
)

const parts = {
  visitor: fc.record({ plan: test }),
  session: fc.record({
    pages: fc.constantFrom(0, { atLeast: 0 }, { moreThan: 1, lessThan: 2 }, { atLeast: 1 }),
  }),
  history: fc.array(line, { minLength: 1, maxLength: 2 }),
  tier: fc.constantFrom('light', ['light', 'middle'], 'core'),
  segment: fc.constantFrom('s0', ['s0', 's1']),
}
const some = fc.record(parts, { requiredKeys: [] })
const when = fc.record(
  { ...parts, not: some, any: fc.array(some, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: [] },
)

const trigger = fc.oneof(
  fc.constantFrom('page_view', 'purchase', 'fan'),
  fc.record({ event: fc.constantFrom('purchase', 'search'), nth: fc.integer({ min: 1, max: 2 }), within }),
)

const contrived = fc
  .record({
    base: anyConfig,
    campaigns: fc.array(fc.record({ on: trigger, when, priority: fc.constantFrom('high', 'normal') }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ base: { caps: _, ...base }, campaigns }) => ({
    ...base,
    behaviors,
    campaigns: campaigns.map((campaign, i) => ({ id: `c${i}`, ...campaign, show: modal })),
  }))

const plans = [undefined, 'pro', 'free', 'Pro', 1, '2', 2, true]

/** Every decision on these events, by a visitor with that plan. */
function decisionsOn(config: object, events: readonly Event[], plan: unknown): Decision[] {
  const { engine } = createEngine(compile(parseConfig(config).config!))
  return events.flatMap(event => {
    const moment = { now: event.at, visitor: 'v1', page: event.page, attributes: { plan } }
    return engine.take(event, moment).decisions
  })
}

it.each([
  ['contrived', contrived],
  ['any', anyConfig],
])('says nothing that a visit refutes: %s configs', (_, configs) => {
  const told = new Set<string>()
  fc.assert(
    fc.property(configs, history, fc.constantFrom(...plans), (config, events, plan) => {
      const findings = lint(parseConfig(config).config!, { now: 0 })
      const of = (code: string) =>
        findings.filter(one => one.code === code && one.path[0] === 'campaigns').map(one => one.campaign!)
      // A part that never holds makes the whole never hold only where nothing stands between the two.
      const never = [...of('never-wins'), ...of('never-allowed')]
      const whole = findings.filter(
        ({ path }) => path.length <= 3 || /^(tier|segment|history|visitor|session)$/.test(String(path[3])),
      )
      const idle = whole.filter(({ code }) => code === 'never-true').map(one => one.campaign)
      const open = findings
        .filter(({ code, path }) => code === 'always-true' && path.length === 3)
        .map(one => one.campaign)
      for (const { code } of findings) told.add(code)
      for (const { campaign, outcome, gate } of decisionsOn(config, events, plan)) {
        if (outcome === 'shown') expect([...never, ...idle]).not.toContain(campaign)
        if (gate === 'audience') expect(open).not.toContain(campaign)
      }
    }),
    { numRuns: 100 },
  )
  expect(told).toContain('never-true')
})
