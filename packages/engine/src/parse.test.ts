import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { core } from './core.ts'
import { type Config, compile, createEngine, parseConfig } from './index.ts'
import { compile as compileIn } from './program.ts'
import { checkAnswer, useIt } from './testing/answer.ts'
import { campaign, modal } from './testing/engine-of.ts'
import { event, moment } from './testing/moments.ts'
import { junk, placesOf, spoiledOf } from './testing/spoiled.ts'
import { wholeConfig } from './testing/whole-config.ts'

const copy = <Value>(value: Value): Value => structuredClone(value)
const spoiled = spoiledOf(wholeConfig)
const codes = (input: unknown) =>
  parseConfig(input).problems.map(({ code, path }) => `${code} ${path.join('.')}`)
const link = (href: string) => ({ label: 'x', action: 'link', href })
const live = ({ campaigns = [] }: Config) =>
  campaigns.filter(({ status }) => status !== 'broken').map(({ id }) => id)

function tried<Value>(make: () => Value): Value | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

describe('a config without a mistake', () => {
  it('has no problem, whatever words it uses', () => {
    expect(parseConfig(wholeConfig)).toEqual({ config: wholeConfig, problems: [] })
    useIt(compile(parseConfig(wholeConfig).config!))
  })

  it('may be empty', () => {
    expect(parseConfig({})).toEqual({ config: {}, problems: [] })
  })

  it('is not filled in', () => {
    const input = { capture: { dataLayer: true } }
    expect(parseConfig(input).config).toEqual(input)
  })
})

describe('any input', () => {
  it.each([
    ['JSON', fc.jsonValue({ maxDepth: 6 })],
    ['value', fc.anything()],
  ])('that is a %s ends in a config or in problems', { timeout: 30_000 }, (_, anything) => {
    fc.assert(fc.property(anything, checkAnswer), { numRuns: 200 })
  })

  it('of the right sections and the wrong content does so, too', { timeout: 30_000 }, () => {
    const sections = Object.keys(wholeConfig).map(key => [
      key,
      fc.oneof(junk, fc.array(junk), fc.dictionary(fc.string(), junk)),
    ])
    fc.assert(fc.property(fc.record(Object.fromEntries(sections), { requiredKeys: [] }), checkAnswer), {
      numRuns: 200,
    })
  })

  it('that was a config before it was spoiled does so, and what is left of it works', {
    timeout: 30_000,
  }, () => {
    fc.assert(fc.property(spoiled, checkAnswer), { numRuns: 400 })
  })

  it('does not change while it is read', () => {
    fc.assert(
      fc.property(spoiled, input => {
        const before = copy(input)
        parseConfig(input)
        expect(input).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  it.each([null, undefined, 5, 'text', [], [{}], true])('that is no object has one problem: %j', input => {
    const { config, problems } = parseConfig(input)
    expect(config).toBeUndefined()
    expect(problems).toEqual([{ code: 'wrong-type', path: [], needed: 'object', found: input }])
  })

  it('that names __proto__ pollutes nothing', () => {
    const evil = '{"polluted":true,"holdout":1}'
    const input = JSON.parse(
      `{"__proto__":${evil},"segments":{"__proto__":${evil}},"campaigns":[{"__proto__":${evil},"id":"a","on":"x","show":"nothing"}]}`,
    )
    const { config, problems } = parseConfig(input)
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-key', 'unknown-key'])
    expect(config).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('polluted')
    expect(live(config!)).toEqual([])
  })

  it('that is nested 10,000 deep is too deep', () => {
    const deep = (open: string, close: string) =>
      JSON.parse(open.repeat(10_000) + '{}' + close.repeat(10_000))
    const when = deep('{"not":', '}')
    const within = deep('[', ']')
    const line = { did: 'search', within }
    const input = {
      campaigns: [campaign('a', { when }), campaign('b', { when: { history: [line] } }), campaign('c')],
    }
    const { config, problems } = parseConfig(input)
    expect(problems.map(({ code, campaign }) => [code, campaign])).toEqual([
      ['too-deep', 'a'],
      ['wrong-type', 'b'],
    ])
    expect(live(config!)).toEqual(['c'])
  })
})

describe('a large input', () => {
  const many = <Item>(count: number, make: (i: number) => Item) =>
    Array.from({ length: count }, (_, i) => make(i))

  it('of 100,000 campaigns is read', { timeout: 30_000 }, () => {
    const campaigns = many(100_000, i => campaign(`c${i}`))
    const { config, problems } = parseConfig({ campaigns })
    expect([config?.campaigns?.length, problems]).toEqual([100_000, []])
  })

  it('of which everything hangs on one broken segment is switched off', { timeout: 30_000 }, () => {
    const campaigns = many(150_000, i => ({ id: `c${i}`, on: 'x', show: 'nothing', when: { segment: 's' } }))
    const { config, problems } = parseConfig({ segments: { s: { teir: 'light' } }, campaigns })
    expect(problems).toHaveLength(150_001)
    expect(live(config!)).toEqual([])
  })

  it('of 5 MB in one list is read', { timeout: 30_000 }, () => {
    const segment = many(1_000_000, () => 's')
    const segments = { s: { segment: 't' }, t: { tier: 'none' } }
    const { config } = parseConfig({
      segments,
      campaigns: [campaign('a', { when: { segment } }), campaign('b')],
    })
    expect(live(config!)).toEqual(['b'])
  })

  it('of 5 MB of chained segments is read', { timeout: 30_000 }, () => {
    const chain = many(100_000, i => [`s${i}`, { segment: `s${i + 1}` }])
    const { config, problems } = parseConfig({
      segments: Object.fromEntries(chain),
      campaigns: [campaign('a')],
    })
    expect(problems).toHaveLength(100_000)
    expect(config).toMatchObject({ segments: {}, campaigns: [{ id: 'a', on: 'page_view' }] })
  })
})

describe('a campaign with a problem', () => {
  const good = campaign('good')

  it.each([
    ['an unknown key', { whne: {} }, 'unknown-key campaigns.1.whne'],
    ['an unknown condition', { when: { tire: 'light' } }, 'unknown-key campaigns.1.when.tire'],
    [
      'an unknown operator',
      { when: { visitor: { a: { like: 'x' } } } },
      'unknown-key campaigns.1.when.visitor.a.like',
    ],
    [
      'an unknown session key',
      { when: { session: { page: 1 } } },
      'unknown-key campaigns.1.when.session.page',
    ],
    ['null for a test', { when: { visitor: { a: null } } }, 'wrong-type campaigns.1.when.visitor.a'],
    ['an empty list', { when: { any: [] } }, 'empty-list campaigns.1.when.any'],
    ['an empty list of values', { when: { visitor: { a: [] } } }, 'empty-list campaigns.1.when.visitor.a'],
    [
      'one value for in',
      { when: { visitor: { a: { in: 'x' } } } },
      'wrong-type campaigns.1.when.visitor.a.in',
    ],
    [
      'a wrong type',
      { when: { visitor: { a: { atLeast: '3' } } } },
      'wrong-type campaigns.1.when.visitor.a.atLeast',
    ],
    ['a wrong duration', { goal: { did: 'x', within: '3 dayz' } }, 'wrong-type campaigns.1.goal.within'],
    [
      'a window in a list',
      { on: { event: 'x', nth: 1, within: ['today'] } },
      'wrong-type campaigns.1.on.within',
    ],
    [
      'a line of nothing',
      { when: { history: [{ within: 'today' }] } },
      'missing-key campaigns.1.when.history.0',
    ],
    ['a trigger of nothing', { on: {} }, 'missing-key campaigns.1.on'],
    ['an empty event', { on: '' }, 'wrong-type campaigns.1.on'],
    ['no trigger', { on: undefined }, 'wrong-type campaigns.1.on'],
    ['a date of no calendar', { schedule: { from: '2026-02-30' } }, 'wrong-type campaigns.1.schedule.from'],
    [
      'a date with a blank',
      { schedule: { until: '2026-02-03 10:00' } },
      'wrong-type campaigns.1.schedule.until',
    ],
    ['a limit of 0', { limits: { perDay: 0 } }, 'wrong-type campaigns.1.limits.perDay'],
    ['a share above 1', { holdout: 5 }, 'wrong-type campaigns.1.holdout'],
    ['an unknown format', { show: { format: 'popup', toString: 1 } }, 'not-allowed campaigns.1.show.format'],
    ['a format in a list', { show: { format: ['modal'] } }, 'not-allowed campaigns.1.show.format'],
    ['no format', { show: { text: 'Hi' } }, 'missing-key campaigns.1.show'],
    ['inline without a slot', { show: { format: 'inline', text: 'x' } }, 'missing-key campaigns.1.show'],
    [
      'a key of another format',
      { show: { format: 'bar', text: 'x', slot: 'x' } },
      'unknown-key campaigns.1.show.slot',
    ],
    ['a tier that is not there', { when: { tier: 'gold' } }, 'unknown-id campaigns.1.when.tier'],
    ['a segment that is not there', { when: { segment: ['x'] } }, 'unknown-id campaigns.1.when.segment.0'],
    [
      'both show and variants',
      { variants: [{ id: 'x', show: modal }], show: modal },
      'conflicting-keys campaigns.1.variants',
    ],
    ['a message without content', { show: { format: 'modal' } }, 'missing-one campaigns.1.show'],
    [
      'a script for a link',
      { show: { ...modal, buttons: [link('javascript:alert(1)')] } },
      'wrong-type campaigns.1.show.buttons.0.href',
    ],
    [
      'a script for an image',
      { show: { ...modal, image: { src: 'javascript:x', alt: '' } } },
      'wrong-type campaigns.1.show.image.src',
    ],
    [
      'an image without alt',
      { show: { ...modal, image: { src: '/a.png' } } },
      'missing-key campaigns.1.show.image',
    ],
    [
      'an end before the beginning',
      { schedule: { from: '2026-02-03', until: '2026-02-02' } },
      'wrong-order campaigns.1.schedule.until',
    ],
    [
      'a device of no type',
      { when: { device: { type: 'phone' } } },
      'not-allowed campaigns.1.when.device.type',
    ],
    [
      'a device of no listed type',
      { when: { device: { type: ['mobile', 'pc'] } } },
      'not-allowed campaigns.1.when.device.type.1',
    ],
    [
      'a device that is of no type',
      { when: { device: { type: { is: 'pc' } } } },
      'not-allowed campaigns.1.when.device.type.is',
    ],
    [
      'a device in no types',
      { when: { device: { type: { in: ['pc'] } } } },
      'not-allowed campaigns.1.when.device.type.in.0',
    ],
    ['a device numbered', { when: { device: { type: 2 } } }, 'wrong-type campaigns.1.when.device.type'],
    ['a country for a language', { label: { jp: 'x' } }, 'unknown-locale campaigns.1.label.jp'],
    ['a name that is no locale', { label: { 日本語: 'x' } }, 'unknown-locale campaigns.1.label.日本語'],
    ['a text in no language', { label: {} }, 'empty-list campaigns.1.label'],
    ['the id of another', { id: 'good' }, 'duplicate-id campaigns.1.id'],
  ])('is switched off and named, and the rest works: %s', (_, more, problem) => {
    const { config, problems } = parseConfig({ campaigns: [good, campaign('bad', more), campaign('last')] })
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([problem])
    expect(problems[0]?.campaign).toBe(problem.startsWith('duplicate') ? 'good' : 'bad')
    expect(config?.campaigns?.map(({ status }) => status)).toEqual([undefined, 'broken', undefined])
    const { engine } = createEngine(compile(config!))
    const outcomes = engine.take(event('page_view'), moment()).decisions.map(({ campaign }) => campaign)
    expect(outcomes).toEqual(['good', 'last'])
  })

  it('lacks a message where it has neither show nor variants', () => {
    expect(codes({ campaigns: [{ id: 'a', on: 'x' }] })).toEqual(['missing-one campaigns.0'])
  })

  it.each([
    ['of a single day', {}, '2026-02-03', '2026-02-03'],
    ['of an hour', {}, '2026-02-03T10:00', '2026-02-03T11:00'],
    ['that begins by another clock', { timeZone: 'Asia/Tokyo' }, '2026-02-03T03:00Z', '2026-02-03T12:30'],
  ])('is none for a schedule %s', (_, site, from, until) => {
    expect(codes({ site, campaigns: [campaign('a', { schedule: { from, until } })] })).toEqual([])
  })

  it('is told by the clock of the site', () => {
    const schedule = { from: '2026-02-03T03:00Z', until: '2026-02-03T12:00' }
    const inTokyo = { site: { timeZone: 'Asia/Tokyo' }, campaigns: [campaign('a', { schedule })] }
    expect(codes(inTokyo)).toEqual(['wrong-order campaigns.0.schedule.until'])
  })

  it.each(['ja', 'en-GB', 'zh-Hant-TW', 'ryu', 'pt-BR'])('is none for a text in %s', locale => {
    const text = { [locale]: 'x' }
    expect(codes({ site: { locale }, campaigns: [campaign('a', { show: { ...modal, text } })] })).toEqual([])
  })

  it('is none for words that a device of a known type is not tested against', () => {
    const device = { type: { isNot: 'mobile', startsWith: 'de', known: true }, os: 'phone' }
    expect(codes({ campaigns: [campaign('a', { when: { device } })] })).toEqual([])
  })

  it('is named by its place where it has no id', () => {
    expect(parseConfig({ campaigns: [{ on: 'x' }, 5] }).config?.campaigns?.map(({ id }) => id)).toEqual([
      'campaigns[0]',
      'campaigns[1]',
    ])
  })

  it('does not stop the list of all mistakes', () => {
    expect(codes({ holdout: 2, sit: {}, campaigns: [campaign('a', { on: {}, holdout: 2 })] })).toEqual([
      'wrong-type holdout',
      'unknown-key sit',
      'missing-key campaigns.0.on',
      'wrong-type campaigns.0.holdout',
    ])
  })
})

describe('what refers to something broken', () => {
  const brokenTier = { id: 'middle', when: { historie: [] } }

  it('is switched off, and so is what refers to that', () => {
    const { config, problems } = parseConfig({
      tiers: [{ id: 'light' }, brokenTier],
      segments: { middles: { tier: 'middle' }, wider: { any: [{ segment: 'middles' }, { tier: 'light' }] } },
      campaigns: [
        campaign('by tier', { when: { tier: ['light', 'middle'] } }),
        campaign('by segment', { when: { segment: 'wider' } }),
        campaign('by button', {
          show: { format: 'bar', buttons: [{ label: 'x', action: 'show', campaign: 'by tier' }] },
        }),
        campaign('free', { when: { tier: 'light' } }),
      ],
    })
    expect(live(config!)).toEqual(['free'])
    expect(config?.segments).toEqual({})
    expect(config?.tiers).toEqual([{ id: 'light' }])
    expect(
      problems
        .filter(({ code }) => code === 'unknown-id')
        .map(({ path }) => path.join('.'))
        .sort(),
    ).toEqual([
      'campaigns.0.when.tier.1',
      'campaigns.1.when.segment',
      'campaigns.2.show.buttons.0.campaign',
      'segments.middles.tier',
      'segments.wider.any.0.segment',
    ])
  })

  it('is switched off by a broken behavior: its name is no event’s', () => {
    const behaviors = {
      favorite: { kind: 'feature', evnt: 'add_to_wishlist' },
      good: { kind: 'feature', event: 'x' },
    }
    const campaigns = [
      campaign('history', { when: { history: [{ didNot: ['favorite', 'other'] }] } }),
      campaign('trigger', { on: 'favorite' }),
      campaign('triggers', { on: ['x', { event: 'favorite' }] }),
      campaign('goal', { goal: { did: 'favorite' } }),
      campaign('free', { on: 'good', goal: { did: 'other' } }),
    ]
    const { config, problems } = parseConfig({
      behaviors,
      segments: { s: { history: [{ did: 'favorite' }] } },
      campaigns,
    })
    expect(live(config!)).toEqual(['free'])
    expect(config?.segments).toEqual({})
    expect(problems.at(-1)).toMatchObject({
      code: 'unknown-id',
      needed: 'behaviors',
      found: 'favorite',
      known: ['good'],
    })
  })

  it.each([
    ['itself', { a: { segment: 'a' } }],
    ['each other', { a: { segment: 'b' }, b: { not: { segment: ['a'] } } }],
    ['a tier that names them', { a: { tier: 'light' } }],
  ])('in a ring is switched off: segments that name %s', (_, segments) => {
    const tiers = [{ id: 'base' }, { id: 'light', when: { segment: Object.keys(segments)[0] } }]
    const { config, problems } = parseConfig({
      tiers,
      segments: { ...segments, free: { tier: 'base' } },
      campaigns: [
        campaign('in', { when: { segment: 'a' } }),
        campaign('free', { when: { segment: 'free' } }),
      ],
    })
    expect(problems.some(({ code }) => code === 'ring')).toBe(true)
    expect(live(config!)).toEqual(['free'])
    expect(Object.keys(config?.segments ?? {})).toEqual(['free'])
  })

  it('in no ring works, however often it is referred to', () => {
    const segments = { a: { all: [{ segment: 'b' }, { segment: 'c' }] }, b: { segment: 'c' }, c: {} }
    expect(parseConfig({ segments, tiers: [{ id: 'x', when: { segment: ['a', 'b'] } }] }).problems).toEqual(
      [],
    )
  })
})

describe('a mistake outside the campaigns', () => {
  it.each([
    [{ consent: { mode: 'optin' } }],
    [{ consent: { mod: 'none' } }],
    [{ consent: 'none' }],
    [{ consent: null }],
  ])('in what is said of consent means that it is asked for: %j', input => {
    expect(parseConfig(input).config).toEqual({ consent: { mode: 'opt-in', honorGpc: true } })
  })

  it.each([
    [{ caps: { perDay: 'x', perWeek: 1 } }, { caps: { perWeek: 1 } }],
    [{ caps: { quietHours: '22:00-24:30', gapPages: 1 } }, { caps: { gapPages: 1 } }],
    [{ caps: { quietHours: ['22:00-24:00'] } }, { caps: {} }],
    [{ sync: [{ to: 5 }, { to: '/a' }] }, { sync: [{ to: '/a' }] }],
    [{ site: { timeZone: 'Asia/Edo', id: 'x' } }, { site: { id: 'x' } }],
    [
      { capture: { dataLayer: true, events: [{ event: 'x' }, { event: 'y', on: 'page', path: '/y' }] } },
      { capture: { dataLayer: true, events: [{ event: 'y', on: 'page', path: '/y' }] } },
    ],
    [{ capture: { events: 5 } }, { capture: {} }],
    [{ unknown: 1, holdout: 0.1 }, { holdout: 0.1 }],
  ])('leaves only that out: %j', (input, config) => {
    expect(parseConfig(input).config).toEqual(config)
  })
})

describe('a mistake in a cap', () => {
  const campaigns = [
    campaign('plain'),
    campaign('nudge', { tags: ['nudge'] }),
    campaign('free', { ignoreSiteCaps: true }),
    campaign('draft', { status: 'draft' }),
  ]
  const journeys = [{ id: 'j', on: 'x', steps: [{ id: 's', show: 'nothing' }] }]
  const statuses = (caps: unknown) => {
    const { config = {} } = parseConfig({ caps, campaigns, journeys })
    return Object.fromEntries(
      [...config.campaigns!, ...config.journeys!].map(({ id, status = 'live' }) => [id, status]),
    )
  }

  it.each([
    { perDay: '3' },
    { perDya: 3 },
    { perDay: 3, neverOn: { paht: '/cart' } },
    { quietHours: '23-7' },
    { byTag: 5 },
    5,
    null,
  ])('switches off what the cap would bind: %j', caps => {
    expect(statuses(caps)).toEqual({
      plain: 'broken',
      nudge: 'broken',
      free: 'live',
      draft: 'draft',
      j: 'broken',
    })
  })

  it.each([{ nudge: { perWeek: '2' } }, { nudge: 2 }])(
    'for a tag switches off what carries it: %j',
    byTag => {
      const off = { nudge: 'broken' }
      expect(statuses({ perDay: 3, byTag })).toEqual({
        ...{ plain: 'live', free: 'live', draft: 'draft', j: 'live' },
        ...off,
      })
    },
  )

  it('leaves everything else as it is, also what asks about a campaign that is off', () => {
    const asking = campaign('asking', {
      ignoreSiteCaps: true,
      when: { history: [{ campaign: 'plain', was: 'shown' }] },
    })
    const { config, problems } = parseConfig({
      caps: { perDay: 0 },
      holdout: 0.1,
      campaigns: [...campaigns, asking],
    })
    expect(problems).toHaveLength(1)
    expect(live(config!)).toEqual(['free', 'draft', 'asking'])
    expect(config).toMatchObject({ caps: {}, holdout: 0.1 })
    useIt(compile(config!))
  })
})

describe('a config that nobody has parsed', () => {
  it('is refused or does not break down in the middle of a visit', { timeout: 30_000 }, () => {
    const { neverOn, perSession, perDay, perWeek, gap, gapPages } = wholeConfig.caps
    // Where events are sent is no matter of the engine's.
    const { sync: _, ...rest } = copy(wholeConfig) as typeof wholeConfig
    const common = rest as { caps: object; campaigns: { when?: { visitor?: object } }[] }
    common.caps = { neverOn, perSession, perDay, perWeek, gap, gapPages }
    common.campaigns[0]!.when!.visitor = { plan: { in: ['a', 1], contains: 'a', ignoreCase: true } }
    const values = [null, 0, -1, '', 'x', true, [], {}, [[]], [null], [5], { x: 1 }, 'Asia/Edo']
    const places = placesOf(common).filter(path => path.length > 0)
    let accepted = 0

    expect(() => compileIn(common as Config, { language: core })).not.toThrow()
    for (const [place, value] of places.flatMap(place => values.map(value => [place, value] as const))) {
      const config = copy(common)
      const holder = place.slice(0, -1).reduce<Record<string, never>>((at, key) => at[key]!, config as never)
      Object.assign(holder, { [place.at(-1)!]: value })
      const program = tried(() => compileIn(config as Config, { language: core }))
      if (!program) continue
      accepted++
      expect(() => useIt(program), `${place.join('.')} = ${JSON.stringify(value)}`).not.toThrow()
    }
    expect(accepted).toBeGreaterThan(50)
  })

  it.each([
    ['a rare word', { campaigns: [campaign('a', { when: { visitor: { x: { glob: '*' } } } })] }],
    [
      'a segment that every object inherits',
      { campaigns: [campaign('a', { when: { segment: 'constructor' } })] },
    ],
    ['a time zone that is none', { site: { timeZone: 'Asia/Edo' } }],
    ['variants that are none', { campaigns: [campaign('a', { variants: [null] })] }],
  ])('is refused for %s', (_, config) => {
    expect(() => compileIn(config as Config, { language: core })).toThrow()
  })
})
