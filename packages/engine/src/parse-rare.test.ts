import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from './index.ts'
import { checkAnswer } from './testing/answer.ts'
import { campaign, modal } from './testing/engine-of.ts'
import { rareConfig } from './testing/rare-config.ts'
import { spoiledOf } from './testing/spoiled.ts'

const codes = (input: unknown) =>
  parseConfig(input).problems.map(({ code, path }) => `${code} ${path.join('.')}`)
const when = (condition: object) => ({ campaigns: [campaign('a', { when: condition })] })
const line = (history: object) => when({ history: [history] })
const on = (trigger: object) => ({ campaigns: [campaign('a', { on: trigger })] })
const journey = (...steps: object[]) => ({ journeys: [{ id: 'j', on: 'x', steps }] })
const step = (id: string, more: object = {}) => ({ id, show: modal, ...more })
const scores = { miles: { points: { purchase: 1 } } }

it('finds no mistake in the words that few configs use', () => {
  expect(parseConfig(rareConfig)).toEqual({ config: rareConfig, problems: [] })
})

it('works with what is left of them, however they are spoiled', { timeout: 30_000 }, () => {
  fc.assert(fc.property(spoiledOf(rareConfig), checkAnswer), { numRuns: 400 })
})

describe('a mistake is named', () => {
  it.each([
    ['a score that is none', when({ score: { mile: 1 } }), 'unknown-id campaigns.0.when.score.mile'],
    [
      'a weekday that is none',
      when({ time: { weekdays: ['sunday'] } }),
      'not-allowed campaigns.0.when.time.weekdays.0',
    ],
    ['a time that is none', when({ time: {} }), 'missing-one campaigns.0.when.time'],
    ['a cart of nothing', when({ cart: { count: 1 } }), 'unknown-key campaigns.0.when.cart.count'],
    ['views of nothing', when({ viewed: { ids: 'x' } }), 'unknown-key campaigns.0.when.viewed.ids'],
    [
      'days and times at once',
      line({ did: 'x', onDays: 2, atLeast: 3 }),
      'conflicting-keys campaigns.0.when.history.0.atLeast',
    ],
    [
      'a number and its bounds',
      line({ did: 'x', exactly: 2, atMost: 3 }),
      'conflicting-keys campaigns.0.when.history.0.atMost',
    ],
    ['no time since', line({ since: 'x' }), 'missing-one campaigns.0.when.history.0'],
    [
      'a number for a time since',
      line({ since: 'x', atLeast: 3 }),
      'wrong-type campaigns.0.when.history.0.atLeast',
    ],
    ['a sum of nothing', line({ sum: 'value', atLeast: 3 }), 'missing-key campaigns.0.when.history.0'],
    ['a sum without bounds', line({ sum: 'value', of: 'x' }), 'missing-one campaigns.0.when.history.0'],
    [
      'a sequence of one',
      line({ sequence: ['x'], within: '1 day' }),
      'too-short campaigns.0.when.history.0.sequence',
    ],
    ['a sequence at any time', line({ sequence: ['x', 'y'] }), 'missing-key campaigns.0.when.history.0'],
    [
      'a campaign that is none',
      line({ campaign: 'b', was: 'shown' }),
      'unknown-id campaigns.0.when.history.0.campaign',
    ],
    ['a campaign of no fate', line({ campaign: 'a' }), 'missing-key campaigns.0.when.history.0'],
    ['after nothing', on({ after: '1 day' }), 'missing-key campaigns.0.on'],
    [
      'unless a step that is none',
      on({ after: '1 day', of: 'x', unless: { campaign: 'j/x', was: 'clicked' } }),
      'unknown-id campaigns.0.on.unless.campaign',
    ],
    ['a tier that moves sideways', on({ tier: 'left' }), 'not-allowed campaigns.0.on.tier'],
    ['a tier that is none', on({ tier: 'up', to: 'gold' }), 'unknown-id campaigns.0.on.to'],
    ['a click on nothing', on({ clicked: '' }), 'wrong-type campaigns.0.on.clicked'],
    ['no idleness', on({ idle: 30 }), 'wrong-type campaigns.0.on.idle'],
    ['tiers from an attribute, without tiers', { tierFrom: 'rank' }, 'alone tierFrom'],
    ['points that are none', { scores: { s: { points: { x: '1' } } } }, 'wrong-type scores.s.points.x'],
    [
      'points per nothing',
      { scores: { s: { points: { x: { times: 2 } } } } },
      'missing-key scores.s.points.x',
    ],
    ['a journey of no steps', { journeys: [{ id: 'j', on: 'x', steps: [] }] }, 'empty-list journeys.0.steps'],
    ['a first step that waits', journey(step('a', { wait: '1 day' })), 'unknown-key journeys.0.steps.0.wait'],
    ['a step of nothing', journey(step('a'), { id: 'b' }), 'missing-one journeys.0.steps.1'],
    [
      'a step after itself',
      journey(step('a'), step('b', { after: 'b' })),
      'unknown-step journeys.0.steps.1.after',
    ],
    [
      'a step after a later one',
      journey(step('a'), step('b', { after: 'c' }), step('c')),
      'unknown-step journeys.0.steps.1.after',
    ],
    ['two steps of one id', journey(step('a'), step('a')), 'duplicate-id journeys.0.steps.1.id'],
    [
      'a step of a campaign’s id',
      { ...journey(step('a')), campaigns: [campaign('j/a')] },
      'duplicate-id journeys.0.steps.0.id',
    ],
    [
      'a journey that ends before it begins',
      {
        journeys: [
          { id: 'j', on: 'x', schedule: { from: '2026-02-03', until: '2026-02-02' }, steps: [step('a')] },
        ],
      },
      'wrong-order journeys.0.schedule.until',
    ],
    ['quiet hours of nobody', { caps: { quietHours: { zone: 'site' } } }, 'missing-key caps.quietHours'],
  ])('%s', (_, config, problem) => {
    expect(codes(config)).toEqual([problem])
  })

  it('with the names that would have been known', () => {
    expect(parseConfig({ scores, ...when({ score: { mile: 1 } }) }).problems[0]).toMatchObject({
      found: 'mile',
      needed: 'scores',
      known: ['miles'],
      campaign: 'a',
    })
  })
})

describe('what refers to something broken', () => {
  it('is switched off: tiers and segments by a broken score, and what they are needed for', () => {
    const { config } = parseConfig({
      scores: { miles: { points: 5 } },
      tiers: [{ id: 'light' }, { id: 'core', when: { score: { miles: { atLeast: 1 } } } }],
      segments: { rich: { score: { miles: { atLeast: 1 } } } },
      campaigns: [
        campaign('a', { when: { segment: 'rich' } }),
        campaign('b', { on: { tier: 'up', to: 'core' } }),
      ],
    })
    expect(config).toMatchObject({ scores: {}, segments: {}, tiers: [{ id: 'light' }] })
    expect(config?.campaigns?.map(({ status }) => status)).toEqual(['broken', 'broken'])
  })

  it('is switched off: a score by a broken behavior', () => {
    const points = { favorite: 5 }
    const { config, problems } = parseConfig({ behaviors: { favorite: {} }, scores: { s: { points } } })
    expect(problems.map(({ path }) => path.join('.'))).toContain('scores.s.points.favorite')
    expect(config).toEqual({ behaviors: {}, scores: {} })
  })

  it('is switched off: a journey as a whole by one of its steps, and what waits for any of them', () => {
    const { config, problems } = parseConfig({
      ...journey(step('a'), step('b', { when: { tier: 'gold' } })),
      campaigns: [
        campaign('waits', { on: { after: '1 day', of: { campaign: 'j/a', was: 'shown' } } }),
        campaign('free'),
      ],
    })
    expect(problems.map(({ code, campaign }) => [code, campaign])).toEqual([
      ['unknown-id', 'j'],
      ['unknown-id', 'waits'],
    ])
    expect(config).toMatchObject({
      journeys: [{ id: 'j', status: 'broken', on: [], steps: [] }],
      campaigns: [{ status: 'broken' }, { id: 'free', on: 'page_view' }],
    })
  })
})
