import { type Campaign, type Config, compile, type Event, parseConfig } from '@okyaku/engine'
import { describe, expect, it } from 'vitest'
import { createVisitor } from './visitor.ts'

const bar = { format: 'bar', text: 'x' } as const

/** What one visitor gets: event, campaign, outcome and gate of every decision, and the goals. */
function rehearse(config: Config, events: Event[]) {
  const { config: parsed, problems } = parseConfig(config)
  expect(problems).toEqual([])
  const visitor = createVisitor(compile(parsed!))
  const results = events.map(event => visitor.take(event))
  return {
    decisions: results.flatMap(({ decided }) =>
      decided.map(({ event, decision: { campaign, outcome, gate } }) =>
        [event.name, campaign, outcome, gate].filter(Boolean).join(' '),
      ),
    ),
    goals: results.flatMap(({ goals }) => goals),
  }
}

let ids = 0
const event = (name: string, at: number, more: Partial<Event> = {}): Event => ({
  id: String(ids++),
  name,
  at,
  visitor: 'v',
  session: 's',
  ...more,
})
const on = (url: string) => ({ page: { url: `https://shop.example${url}`, path: url } })

const campaign = (id: string, more: Partial<Campaign>): Campaign => ({ id, on: 'x', show: bar, ...more })
const config = (...campaigns: Campaign[]): Config => ({ campaigns })

describe('what has been decided, happens', () => {
  it('an exposure counts for the limits', () => {
    const limited = config(campaign('a', { limits: { perVisitor: 2 } }))
    const events = [1, 2, 3].map(n => event('x', n, on(`/${n}`)))
    expect(rehearse(limited, events).decisions).toEqual(['x a shown', 'x a shown', 'x a skipped limits'])
  })

  it('and for the caps, as does one of another campaign', () => {
    const capped = { ...config(campaign('a', {}), campaign('b', { on: 'y' })), caps: { gap: '10 seconds' } }
    const events = [event('x', 0, on('/1')), event('y', 9999, on('/2')), event('y', 10_000, on('/3'))]
    expect(rehearse(capped, events).decisions).toEqual(['x a shown', 'y b skipped caps', 'y b shown'])
  })

  it('a held-out exposure counts for the limits, but not for the caps', () => {
    const heldOut = {
      ...config(campaign('a', { holdout: 1, limits: { perVisitor: 1 } }), campaign('b', { on: 'y' })),
      caps: { perSession: 1 },
    }
    const events = [event('x', 1), event('x', 2), event('y', 3)]
    expect(rehearse(heldOut, events).decisions).toEqual([
      'x a held_out assignment',
      'x a skipped limits',
      'y b shown',
    ])
  })

  it('a goal is reached once for an exposure, and ends the campaign', () => {
    const withGoal = config(campaign('a', { goal: { did: 'buy', within: '1 hour' } }))
    const events = [
      event('buy', 0),
      event('x', 1),
      event('buy', 2),
      event('buy', 3),
      event('x', 4, on('/next')),
    ]
    expect(rehearse(withGoal, events)).toEqual({
      decisions: ['x a shown', 'x a skipped limits'],
      goals: ['a'],
    })
  })

  it('a new tier and a shown message are events that other campaigns hear', () => {
    const tiers = [{ id: 'light' }, { id: 'core', when: { history: [{ did: 'buy' }] } }]
    const chained = {
      tiers,
      ...config(
        campaign('a', { on: 'tier_changed', when: { tier: 'core' } }),
        campaign('b', {
          on: { event: 'campaign_shown', where: { campaign: 'a' } },
          show: { format: 'toast', text: 'x' },
        }),
      ),
    }
    expect(rehearse(chained, [event('page_view', 0), event('buy', 1)]).decisions).toEqual([
      'tier_changed a shown',
      'campaign_shown b shown',
    ])
  })

  it('a ring of campaigns comes to an end', () => {
    const ring = config(campaign('a', { on: ['x', 'campaign_held_out'], holdout: 1 }))
    expect(rehearse(ring, [event('x', 0)]).decisions).toHaveLength(6)
  })
})

describe('an open message keeps its place', () => {
  const two = config(campaign('a', {}), campaign('b', { on: 'y' }))
  const after = (more: Event) => rehearse(two, [event('x', 0, on('/1')), more, event('y', 9)]).decisions[1]

  it('while the page stays', () => {
    expect(after(event('scroll', 1, on('/1')))).toBe('y b skipped arbitration')
  })

  it('until the next page view, also of the same page', () => {
    expect(after(event('page_view', 1, on('/1')))).toBe('y b shown')
  })

  it('no longer than half an hour without an event, for who asks later', () => {
    const visitor = createVisitor(compile(two))
    const shown = event('x', 0, on('/1'))
    visitor.take(shown)
    const gateAt = (at: number) =>
      visitor.explain({ ...shown, at }, { campaign: 'b', untriggered: true })[0]!.gates.at(-1)!.gate
    expect(gateAt(30 * 60_000 - 1)).toBe('arbitration')
    expect(gateAt(30 * 60_000)).toBe('trigger')
  })

  it('or until something happens on another page, or in another session', () => {
    expect(after(event('scroll', 1, on('/2')))).toBe('y b shown')
    expect(after(event('scroll', 1, { ...on('/1'), session: 'next' }))).toBe('y b shown')
  })
})
