import fc from 'fast-check'
import { modal } from './engine-of.ts'
import { names } from './histories.ts'

/** Behaviors that the random configs name. */
export const behaviors = {
  fan: { kind: 'feature', event: ['favorite', 'purchase'] },
  reader: {
    kind: 'brand',
    event: 'page_view',
    where: { 'page.path': { startsWith: '/story/' }, value: { isNot: 2 } },
  },
}

const operators = fc.record(
  {
    is: fc.constantFrom(1, 2, '2', true),
    isNot: fc.constantFrom(1, 'many', false),
    in: fc.constantFrom([0, 'many'], ['2', true]),
    notIn: fc.constantFrom([1], ['many', 2]),
    known: fc.boolean(),
    atLeast: fc.constantFrom(0, 1, 2),
    lessThan: fc.constantFrom(1, 2),
  },
  { requiredKeys: [] },
)
const where = fc.record(
  {
    value: fc.oneof(fc.constantFrom(1, '2', true), fc.constant([0, 2, 'many']), operators),
    kind: fc.constantFrom('a', { known: false }, { isNot: 'a' }),
    'page.query.q': fc.constantFrom('tea', { known: true }),
  },
  { requiredKeys: [] },
)

export const what = fc.constantFrom<string | string[]>(...names, 'fan', 'reader', ['search', 'reader'])
const within = fc.constantFrom('1 minute', '1 hour', '1 day', '2 days', 'session', 'today', 'ever')
const few = fc.integer({ min: 0, max: 3 })

/** Mostly without a test, so that not every line waits for a rare event. */
const seldom = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ where }) },
)
export const seldomTested = <Line extends object>(line: fc.Arbitrary<Line>) =>
  fc.tuple(line, seldom).map(([one, more]) => ({ ...one, ...more }))

/** A history line, by itself. */
export const line = seldomTested(
  fc.oneof(
    fc.record({ did: what, atLeast: few, atMost: few, within }, { requiredKeys: ['did'] }),
    fc.record({ did: what, exactly: few, within }),
    fc.record({ didNot: what, within }),
  ),
)
const lines = fc.array(line, { minLength: 1, maxLength: 2 })

/** A condition that names no tier and no segment. */
const standing = fc.record(
  { history: lines, session: fc.record({ pages: fc.constantFrom(1, { atLeast: 2 }) }) },
  { requiredKeys: [] },
)

const { when } = fc.letrec<{ when: Record<string, unknown> }>(tie => ({
  when: fc.record(
    {
      history: lines,
      tier: fc.constantFrom('light', ['middle', 'core']),
      segment: fc.constantFrom('s0', ['s0', 's1']),
      visitor: fc.record({ plan: fc.constantFrom('pro', { known: false }, ['free', 'pro']) }),
      not: fc.oneof({ maxDepth: 2 }, standing, tie('when')),
      all: fc.array(fc.oneof({ maxDepth: 2 }, standing, tie('when')), { minLength: 1, maxLength: 2 }),
      any: fc.array(fc.oneof({ maxDepth: 2 }, standing, tie('when')), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
}))

const times = fc.integer({ min: 1, max: 3 })
const duration = fc.constantFrom('1 minute', '1 hour', '1 day')

export const limits = fc.record(
  {
    perSession: times,
    perDay: times,
    perVisitor: times,
    notAgainFor: duration,
    afterDismiss: fc.oneof(duration, fc.constant('ever')),
    afterGoal: duration,
  },
  { requiredKeys: [] },
)

export const caps = fc.record(
  {
    perSession: times,
    perDay: times,
    perWeek: times,
    gap: duration,
    gapPages: times,
    byTag: fc.record({ nudge: fc.constantFrom({ perSession: 2 }, { perDay: 1 }, { perWeek: 2 }) }),
    quietHours: fc.constantFrom('23:00-07:00', '01:00-02:30', '12:00-24:00'),
    neverOn: fc.constant({ path: '/cart' }),
  },
  { requiredKeys: [] },
)

const trigger = fc.oneof(
  what,
  fc.record({ event: what, where, nth: times, within }, { requiredKeys: ['event'] }),
)
const on = fc.oneof(
  fc.constantFrom(...names, { exitIntent: true }),
  fc
    .array(trigger, { minLength: 1, maxLength: 2 })
    .map(list => list.map(one => (Array.isArray(one) ? { event: one } : one))),
)

const campaign = fc.record(
  {
    on,
    when,
    tags: fc.constant(['nudge']),
    priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
    limits,
    goal: fc.record({ did: what, within: duration }, { requiredKeys: ['did'] }),
    holdout: fc.constantFrom(0, 0.5, 1),
    ignoreSiteCaps: fc.boolean(),
  },
  { requiredKeys: ['on'] },
)

const messages = fc.oneof(
  fc.record({ show: fc.constantFrom(modal, { format: 'bar', text: 'x' }, 'nothing') }),
  fc.constant({
    variants: [
      { id: 'x', show: modal },
      { id: 'y', show: 'nothing' },
    ],
  }),
)

/** A whole config without a mistake. */
export const config = fc.record({
  site: fc.constant({ timeZone: 'Asia/Tokyo' }),
  behaviors: fc.constant(behaviors),
  tiers: fc
    .tuple(standing, standing)
    .map(([middle, core]) => [{ id: 'light' }, { id: 'middle', when: middle }, { id: 'core', when: core }]),
  segments: fc.tuple(standing, standing).map(([s0, s1]) => ({ s0, s1: { any: [s1, { segment: 's0' }] } })),
  caps,
  holdout: fc.constantFrom(0, 0, 0.5),
  campaigns: fc
    .array(fc.tuple(campaign, messages), { minLength: 1, maxLength: 3 })
    .map(campaigns => campaigns.map(([one, message], i) => ({ id: `c${i}`, ...one, ...message }))),
})
