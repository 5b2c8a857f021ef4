import fc from 'fast-check'
import { behaviors, caps, limits, line, seldomTested, what } from './configs.ts'
import { modal } from './engine-of.ts'
import { names } from './histories.ts'

/** Random parts of configs, in words that few configs use. */
/** Two of them at most: what asks for much never holds. */
function some<Value extends object>(parts: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) {
  const names = Object.keys(parts)
  const keys = fc.subarray(names, { maxLength: Math.min(2, names.length) })
  return fc
    .tuple(fc.record(parts), keys)
    .map(
      ([all, kept]) => Object.fromEntries(kept.map(key => [key, all[key as keyof Value]])) as Partial<Value>,
    )
}
const atLeastOne = <Value extends object>(from: fc.Arbitrary<Value>) =>
  from.filter(value => Object.keys(value).length > 0)

const duration = fc.constantFrom('1 minute', '1 hour', '1 day', '2 days')
const within = fc.constantFrom('1 minute', '1 hour', '1 day', '2 days', 'session', 'today', 'ever')
const few = fc.integer({ min: 0, max: 3 })
const amount = fc.constantFrom(0, 0.3, 1, 2, 2.7, 5)
const bounds = atLeastOne(some({ atLeast: amount, atMost: amount, moreThan: amount, lessThan: amount }))
const was = fc.constantFrom('shown', 'held_out', 'clicked', 'dismissed', 'goal')
const campaign = fc.constantFrom('c0', 'c1', 'c2')
const counted = fc.oneof(some({ atLeast: few, atMost: few }), fc.record({ exactly: few }))

const join = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map(all => Object.assign({}, ...all))

/** Lines that time alone can open. */
export const timedLine = fc.oneof(
  seldomTested(join(fc.record({ since: what }), atLeastOne(some({ atLeast: duration, lessThan: duration })))),
  join(fc.record({ campaign, was }), counted, some({ within })),
)

export const sumLine = seldomTested(
  join(fc.record({ sum: fc.constantFrom('value', 'price'), of: what }), bounds, some({ within })),
)

export const rareLine = fc.oneof(
  timedLine,
  timedLine,
  seldomTested(join(fc.record({ did: what, onDays: fc.integer({ min: 1, max: 3 }) }), some({ within }))),
  sumLine,
  join(
    fc.record({ sequence: fc.array(what, { minLength: 2, maxLength: 3 }), within: duration }),
    some({ without: what, inLast: within }),
  ),
)

export const lines = fc.array(fc.oneof(line, rareLine), { minLength: 1, maxLength: 2 })

const hours = fc.constantFrom('09:00-18:00', '23:00-07:00', '00:00-24:00', '11:00-11:30')
const weekdays = fc.uniqueArray(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), {
  minLength: 1,
  maxLength: 4,
})
export const time = atLeastOne(some({ weekdays, hours }))
export const numbers = some({
  atLeast: amount,
  atMost: amount,
  moreThan: amount,
  lessThan: amount,
  is: few,
  isNot: few,
  in: fc.constant([0, 2]),
  notIn: fc.constant([1, '3']),
  known: fc.boolean(),
})
const ids = fc.constantFrom('t1', 't2', 't3')
export const lists = some({
  has: ids,
  hasAll: fc.uniqueArray(ids, { minLength: 1 }),
  hasNone: fc.uniqueArray(ids, { minLength: 1 }),
  known: fc.boolean(),
})
const texts = some({
  startsWith: fc.constantFrom('/', '/Story', ['/cart', '/s']),
  endsWith: fc.constantFrom('1', ['/1', 'T']),
  contains: fc.constantFrom('tor', ['x', 'AR']),
  glob: fc.constantFrom('/*', '/s?ory/*', ['*1', '/C*']),
  ignoreCase: fc.boolean(),
}).filter(({ ignoreCase, ...rest }) => Object.keys(rest).length > 0)
const versions = atLeastOne(
  some({ versionAtLeast: fc.constantFrom('1', '2.10', '3.0.1'), versionBelow: fc.constantFrom('2.9', '10') }),
)
const dates = atLeastOne(
  some({
    before: fc.constantFrom('2026-11-11', '1990-11-12T10:00'),
    after: fc.constantFrom('2026-11-09', '1990-01-01'),
    anniversaryWithin: duration,
  }),
)

export const told = atLeastOne(
  some({
    visitor: atLeastOne(
      some({
        plan: fc.constantFrom('pro', ['free', 'pro'], { isNot: 'free' }),
        app: versions,
        birthday: dates,
        tags: atLeastOne(lists),
      }),
    ),
    page: atLeastOne(
      some({
        path: texts,
        host: fc.constantFrom('shop.example', { endsWith: '.example' }),
        'query.q': fc.constantFrom('tea', { known: false }),
      }),
    ),
    device: fc.constantFrom(
      { type: 'mobile' },
      { width: { lessThan: 600 } },
      { type: ['desktop', 'mobile'] },
    ),
    session: atLeastOne(
      some({
        pages: numbers,
        number: numbers,
        seconds: numbers,
        entryPath: texts,
        source: fc.constantFrom('google', { known: false }),
      }),
    ),
  }),
)
const event = atLeastOne(
  some({ value: numbers, kind: fc.constantFrom('a', { isNot: 'a' }), 'page.path': texts }),
)

/** What a tier or a segment can ask for, without naming another. */
export const standing = atLeastOne(
  some({
    history: lines,
    told,
    score: atLeastOne(some({ miles: numbers, visits: numbers })),
    time,
    cart: atLeastOne(some({ items: numbers, value: numbers, ids: lists })),
    viewed: atLeastOne(some({ count: numbers, items: lists })),
  }),
).map(({ told = {}, ...rest }) => ({ ...rest, ...told }) as Record<string, object>)

/** What only a campaign can ask for, beside all else. */
const asked = join(
  fc.oneof(standing, fc.constant({})),
  some({
    tier: fc.constantFrom('light', ['middle', 'core']),
    segment: fc.constantFrom('s0', ['s0', 's1']),
    event,
  }),
)
const nested = fc.oneof(
  asked.map(not => ({ not })),
  fc.array(asked, { minLength: 1, maxLength: 2 }).map(all => ({ all })),
  fc.array(asked, { minLength: 1, maxLength: 2 }).map(any => ({ any })),
)

/** The condition of a campaign. */
export const when = fc.oneof(
  asked,
  nested,
  join(asked, nested),
  nested.map(not => ({ not })),
) as fc.Arbitrary<Record<string, unknown>>

const points = fc.dictionary(
  fc.constantFrom('purchase', 'search', 'fan', 'reader'),
  fc.oneof(
    fc.constantFrom<unknown>(1, 0.1, -2),
    fc.constantFrom({ per: 'value' }, { per: 'price', times: 0.1 }),
  ),
  { minKeys: 1 },
)
const score = join(fc.record({ points }), some({ within }))

/** Without what is another at every moment: whether it held between two looks at it, nobody notes. */
function lasting({ session, visitor, ...rest }: Record<string, object>): object {
  const without = (tests: object | undefined, name: string) =>
    Object.fromEntries(Object.entries(tests ?? {}).filter(([key]) => key !== name))
  return { ...rest, session: without(session, 'seconds'), visitor: without(visitor, 'birthday') }
}

/** The sections that conditions lean on. */
export const grounds = fc
  .record({
    middle: standing.map(lasting),
    core: standing,
    s0: standing,
    s1: standing,
    miles: score,
    visits: score,
    keepFor: fc.constantFrom(undefined, '1 hour', '2 days'),
    tierFrom: fc.constantFrom(undefined, undefined, 'rank'),
  })
  .map(({ middle, core, s0, s1, miles, visits, keepFor, tierFrom }) => ({
    site: { timeZone: 'Asia/Tokyo' },
    behaviors,
    tiers: [
      { id: 'light' },
      { id: 'middle', when: middle, ...(keepFor && { keepFor }) },
      { id: 'core', when: core },
    ],
    ...(tierFrom && { tierFrom }),
    segments: { s0, s1: { any: [s1, { segment: 's0' }] } },
    scores: { miles, visits },
  }))

const times = fc.integer({ min: 1, max: 3 })
const occurrence = fc.oneof(what, fc.record({ campaign: fc.constantFrom('c0', 'c1'), was }))
const trigger = fc.oneof(
  fc.constantFrom<unknown>(...names, 'page_view'),
  fc.record(
    { event: what, where: fc.constant({ value: { isNot: 2 } }), nth: times, within },
    { requiredKeys: ['event'] },
  ),
  fc.constantFrom({ exitIntent: true }, { scrolled: 60 }, { dwell: '20 seconds' }, { idle: '30 seconds' }),
  fc.constantFrom(
    { visible: '#a', for: '2 seconds' },
    { clicked: '.b' },
    { rageClick: true },
    { formAbandoned: '#f' },
  ),
  fc.record({ after: duration, of: occurrence, unless: occurrence }, { requiredKeys: ['after', 'of'] }),
  fc.record(
    { tier: fc.constantFrom('up', 'down'), to: fc.constantFrom('light', 'middle', 'core') },
    { requiredKeys: ['tier'] },
  ),
  fc.record({ returnedAfter: duration }),
)
const on = fc
  .uniqueArray(trigger, { minLength: 1, maxLength: 3, selector: one => JSON.stringify(one) })
  .map(list => list.map(one => (Array.isArray(one) ? { event: one } : one)))
export const schedule = some({
  from: fc.constantFrom('2026-11-09', '2026-11-11'),
  until: fc.constantFrom('2026-11-12', '2026-11-30'),
})
const shown = fc.oneof(
  fc.record({
    show: fc.constantFrom<unknown>(
      modal,
      modal,
      { format: 'bar', text: 'x' },
      { format: 'inline', slot: 'hero', text: 'x' },
      'nothing',
    ),
  }),
  fc.record({ a: times, b: times }).map(({ a, b }) => ({
    variants: [
      { id: 'x', show: modal, share: a },
      { id: 'y', show: 'nothing', share: b },
      { id: 'z', show: { format: 'bar', text: 'z' } },
    ],
  })),
)
const shared = some({
  tags: fc.constantFrom(['nudge'], ['nudge', 'sale'], ['sale']),
  status: fc.constantFrom('live', 'live', 'live', 'paused', 'draft'),
  schedule,
  priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
  holdout: fc.constantFrom(0, 0.5, 1),
  ignoreSiteCaps: fc.boolean(),
  assignBy: fc.constantFrom('visitor', 'member'),
})
const seldom = (from: fc.Arbitrary<object>) => fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, from)
const goal = fc.record(
  { did: what, within: duration, where: fc.constant({ value: 1 }) },
  { requiredKeys: ['did'] },
)

export const anyCampaign = join(
  fc.record({ on }),
  seldom(shared),
  shown,
  seldom(fc.record({ when })),
  seldom(fc.record({ delay: duration })),
  seldom(fc.record({ limits })),
  seldom(fc.record({ goal })),
)

const step = join(shown, seldom(fc.record({ when })))
const journey = join(
  fc.record({ on, id: fc.constant('j') }),
  seldom(fc.record({ when })),
  seldom(shared),
  seldom(fc.record({ goal })),
  fc
    .record({
      one: shown,
      two: step,
      three: step,
      wait: duration,
      if: fc.constantFrom('clicked', 'notClicked', 'dismissed', 'notDismissed'),
    })
    .map(({ one, two, three, wait, if: become }) => ({
      steps: [
        { id: 'one', ...one },
        { id: 'two', wait, if: become, ...two },
        { id: 'three', after: 'one', ...three },
      ],
    })),
)

export const quietHours = fc.constantFrom<unknown>(
  '23:00-07:00',
  { hours: '12:00-24:00' },
  { hours: '22:00-03:00', zone: 'visitor' },
)

/** A whole config without a mistake, in all the words that there are. */
export const anyConfig = fc
  .record({
    grounds,
    more: some({
      caps: join(caps, some({ quietHours })),
      holdout: fc.constantFrom(0, 0.5),
      journeys: fc.tuple(journey),
    }),
    campaigns: fc.array(anyCampaign, { minLength: 3, maxLength: 6 }),
  })
  .map(({ grounds, more, campaigns }) => ({
    ...grounds,
    ...more,
    campaigns: campaigns.map((one, i) => ({ id: `c${i}`, ...one })),
  }))
