import { describe, expect, it } from 'vitest'
import type { Config, Journey } from './config.ts'
import { expandJourneys } from './journeys.ts'

const show = { format: 'toast', text: 'いらっしゃいませ' } as const

const welcome: Journey = {
  id: 'welcome',
  label: 'はじめてのお客様',
  tags: ['nudge'],
  schedule: { from: '2026-04-01' },
  priority: 'high',
  holdout: 0.1,
  assignBy: 'member',
  on: 'sign_up',
  when: { tier: 'light' },
  goal: { did: 'purchase', within: '30 days' },
  steps: [
    { id: 'hello', show },
    { id: 'tour', wait: '3 days', if: 'notClicked', when: { device: { type: 'mobile' } }, show },
  ],
}

const ofAll = {
  tags: ['nudge'],
  schedule: { from: '2026-04-01' },
  priority: 'high',
  holdout: 0.1,
  assignBy: 'member',
  limits: { perVisitor: 1 },
  seed: 'welcome',
}

const expand = (...journeys: Journey[]) => expandJourneys({ journeys })
const campaigns = (journey: Partial<Journey>) =>
  expand({ id: 'j', on: 'search', steps: [{ id: 'one', show }], ...journey }).map(({ campaign }) => campaign)

const since = (campaign: string, atLeast: string) => ({
  since: ['campaign_shown', 'campaign_held_out'],
  where: { campaign },
  atLeast,
})

describe('a journey', () => {
  it('is one campaign for each step', () => {
    expect(expand(welcome)).toEqual([
      {
        path: 'journeys[0].steps[0]',
        campaign: {
          ...ofAll,
          id: 'welcome/hello',
          label: 'はじめてのお客様 / hello',
          on: 'sign_up',
          when: { tier: 'light' },
          goal: { did: 'purchase', within: '30 days' },
          show,
        },
      },
      {
        path: 'journeys[0].steps[1]',
        campaign: {
          ...ofAll,
          id: 'welcome/tour',
          label: 'はじめてのお客様 / tour',
          on: [
            'page_view',
            { after: '3 days', of: { campaign: 'welcome/hello', was: 'shown' } },
            { after: '3 days', of: { campaign: 'welcome/hello', was: 'held_out' } },
          ],
          when: {
            device: { type: 'mobile' },
            history: [
              since('welcome/hello', '3 days'),
              { campaign: 'welcome/hello', was: 'clicked', exactly: 0 },
              { campaign: 'welcome/hello', was: 'goal', exactly: 0 },
            ],
          },
          show,
        },
      },
    ])
  })

  it('can branch: steps that name the same one before', () => {
    const [, clicked, other] = campaigns({
      steps: [
        { id: '挨拶', show },
        { id: '詳しく', wait: '1 hour', after: '挨拶', if: 'clicked', show },
        { id: '再度', wait: '2 days', after: '挨拶', if: 'dismissed', show },
      ],
    })
    expect(clicked?.when).toEqual({
      history: [since('j/挨拶', '1 hour'), { campaign: 'j/挨拶', was: 'clicked' }],
    })
    expect(other?.when).toEqual({
      history: [since('j/挨拶', '2 days'), { campaign: 'j/挨拶', was: 'dismissed' }],
    })
  })

  it('asks by default for the step above alone, and for the goal by the first', () => {
    const third = campaigns({
      goal: { did: 'purchase' },
      steps: ['one', 'two', 'three'].map(id => ({ id, if: 'notDismissed' as const, show })),
    })[2]
    expect(third?.when).toEqual({
      history: [
        since('j/two', '0 seconds'),
        { campaign: 'j/two', was: 'dismissed', exactly: 0 },
        { campaign: 'j/one', was: 'goal', exactly: 0 },
      ],
    })
  })

  it('waits for the next page view where it has no wait, and after its trigger where the first step has one', () => {
    const [first, second] = campaigns({
      steps: [
        { id: 'one', wait: '10 minutes', show },
        { id: 'two', show },
      ],
    })
    expect(first).toMatchObject({ on: 'search', delay: '10 minutes' })
    expect(second?.on).toEqual(['page_view'])
    expect(second).not.toHaveProperty('delay')
  })

  it('leaves the lines of a step’s own history where they stand', () => {
    const own = { did: 'search', atLeast: 2 }
    const second = campaigns({
      steps: [
        { id: 'one', show },
        { id: 'two', when: { history: [own], tier: 'light' }, show },
      ],
    })[1]
    expect(second?.when).toEqual({ tier: 'light', history: [own, since('j/one', '0 seconds')] })
  })

  it('asks for both of the first step’s conditions', () => {
    const when = { session: { number: 1 } }
    const steps = [{ id: 'one', when, show }]
    expect(campaigns({ steps })[0]?.when).toEqual(when)
    expect(campaigns({ steps, when: { tier: 'light' } })[0]?.when).toEqual({ all: [{ tier: 'light' }, when] })
    expect(campaigns({})[0]).not.toHaveProperty('when')
  })

  it('keeps limits, variants, and labels in every language', () => {
    const variants = [{ id: 'a', show }]
    expect(
      campaigns({
        label: { ja: 'ようこそ', en: 'Welcome' },
        steps: [{ id: 'one', limits: { perVisitor: 3, perDay: 1 }, variants }],
      }),
    ).toEqual([
      {
        id: 'j/one',
        label: { ja: 'ようこそ / one', en: 'Welcome / one' },
        on: 'search',
        limits: { perVisitor: 3, perDay: 1 },
        variants,
        seed: 'j',
      },
    ])
  })

  it('keeps what is switched off or without caps so for all its steps', () => {
    const steps = [
      { id: 'one', show },
      { id: 'two', show },
    ]
    for (const campaign of campaigns({ status: 'paused', ignoreSiteCaps: true, steps }))
      expect(campaign).toMatchObject({ status: 'paused', ignoreSiteCaps: true })
  })
})

describe('journeys', () => {
  it('are told apart by their place, and leave the config as it was', () => {
    const config: Config = { journeys: [welcome, { ...welcome, id: 'again' }] }
    const before = JSON.stringify(config)
    expect(expandJourneys(config).map(({ path, campaign: { id } }) => [path, id])).toEqual([
      ['journeys[0].steps[0]', 'welcome/hello'],
      ['journeys[0].steps[1]', 'welcome/tour'],
      ['journeys[1].steps[0]', 'again/hello'],
      ['journeys[1].steps[1]', 'again/tour'],
    ])
    expect(JSON.stringify(config)).toBe(before)
  })

  it('need not be', () => {
    expect(expandJourneys({})).toEqual([])
  })
})
