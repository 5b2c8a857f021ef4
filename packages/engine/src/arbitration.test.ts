import { describe, expect, it } from 'vitest'
import { bucket } from './bucket.ts'
import type { Moment, Result } from './decision.ts'
import { campaign, engineOf, modal } from './testing/engine-of.ts'
import { event, minute, moment, start } from './testing/moments.ts'

const bar = { format: 'bar', text: 'Hello' } as const
const inline = (slot: string) => ({ format: 'inline', slot, text: 'Hello' }) as const
const view = () => event('page_view')

/** Decides on one page view. */
function decide(campaigns: object[], more: object = {}, told: Partial<Moment> = {}): Result {
  return engineOf({ ...more, campaigns }).take(view(), moment(start, told))
}

const shown = ({ due }: Result) => due.map(({ campaign }) => campaign)
const of = ({ decisions }: Result, id: string) => decisions.find(({ campaign }) => campaign === id)

describe('the winner of a slot', () => {
  it('is the one of the highest priority', () => {
    const priorities = ['low', undefined, 'urgent', 'high']
    const campaigns = priorities.map((priority, i) => campaign(`c${i}`, priority ? { priority } : {}))
    const result = decide(campaigns)
    expect(shown(result)).toEqual(['c2'])
    expect(of(result, 'c0')).toEqual({
      campaign: 'c0',
      outcome: 'skipped',
      gate: 'arbitration',
      reasons: [{ path: 'campaigns[0]', needed: 'overlay', found: 'c2' }],
    })
    const nextBest = decide(campaigns.filter(({ id }) => id !== 'c2' && id !== 'c3'))
    expect(shown(nextBest)).toEqual(['c1'])
  })

  it('then the one that ends first', () => {
    const until = (day: string) => ({ schedule: { until: day } })
    const campaigns = [
      campaign('never'),
      campaign('late', until('2026-12-24')),
      campaign('soon', until('2026-11-30')),
    ]
    expect(shown(decide(campaigns))).toEqual(['soon'])
    expect(shown(decide(campaigns.slice(0, 2)))).toEqual(['late'])
  })

  it('then the one that was shown least recently, held-out exposures included', () => {
    const engine = engineOf({ campaigns: [campaign('a'), campaign('b'), campaign('c')] })
    const past = (name: string, id: string, ago: number) =>
      engine.learn(event(name, start - ago * minute, { props: { campaign: id } }))
    past('campaign_shown', 'a', 2)
    past('campaign_held_out', 'b', 3)
    past('campaign_shown', 'c', 9)
    past('campaign_shown', 'c', 1)
    expect(shown(engine.take(view(), moment()))).toEqual(['b'])
    past('campaign_held_out', 'b', 0)
    expect(shown(engine.take(view(), moment()))).toEqual(['a'])
  })

  it('then the first in the file', () => {
    expect(shown(decide([campaign('b'), campaign('a')]))).toEqual(['b'])
  })

  it('is one for each slot: overlay, bar, and each inline place', () => {
    const looks = [
      modal,
      bar,
      inline('hero'),
      inline('foot'),
      { format: 'toast', text: 'x' },
      bar,
      inline('hero'),
    ]
    const result = decide(looks.map((show, i) => campaign(`c${i}`, { show })))
    expect(result.due.map(({ campaign, slot }) => [campaign, slot])).toEqual([
      ['c0', 'overlay'],
      ['c1', 'bar'],
      ['c2', 'inline:hero'],
      ['c3', 'inline:foot'],
    ])
    expect(of(result, 'c4')?.reasons[0]?.found).toBe('c0')
    expect(of(result, 'c6')?.reasons[0]?.found).toBe('c2')
  })

  it('is told with what is to be shown', () => {
    const variants = [{ id: 'v', show: bar }]
    const [due] = decide([campaign('a', { variants, priority: 'high' })]).due
    expect(due).toEqual({ campaign: 'a', variant: 'v', message: bar, slot: 'bar', priority: 'high' })
  })
})

describe('decisions', () => {
  it('stand in the order of the file, whoever won', () => {
    const campaigns = [
      campaign('low', { priority: 'low' }),
      campaign('draft', { status: 'draft' }),
      campaign('high', { priority: 'high' }),
      campaign('other', { on: 'search' }),
      campaign('normal'),
    ]
    const { decisions } = decide(campaigns)
    expect(decisions.map(({ campaign, gate = 'none' }) => [campaign, gate])).toEqual([
      ['low', 'arbitration'],
      ['draft', 'status'],
      ['high', 'none'],
      ['normal', 'arbitration'],
    ])
  })
})

describe('who is held out', () => {
  it('of a campaign leaves its slot to the next, and counts for no cap', () => {
    const result = decide([campaign('a', { holdout: 1, priority: 'high' }), campaign('b')], {
      caps: { perSession: 1 },
    })
    expect(of(result, 'a')).toEqual({
      campaign: 'a',
      outcome: 'held_out',
      gate: 'assignment',
      reasons: [{ path: 'campaigns[0].holdout', needed: 1, found: bucket('holdout:a', 'v1') }],
    })
    expect(shown(result)).toEqual(['b'])
  })

  it('of the whole site fills the slot, as it would be filled for others', () => {
    const result = decide([campaign('a'), campaign('b'), campaign('c', { show: bar })], { holdout: 1 })
    expect(result.due).toEqual([])
    expect(result.decisions.map(({ outcome }) => outcome)).toEqual(['held_out', 'skipped', 'held_out'])
    expect(of(result, 'a')?.reasons).toEqual([{ path: 'holdout', needed: 1, found: bucket('holdout', 'v1') }])
  })

  it.each([
    ['campaign', { holdout: 1 }],
    [
      'variant',
      {
        variants: [
          { id: 'control', share: 1, show: 'nothing' },
          { id: 'm', share: 0, show: modal },
        ],
      },
    ],
  ])('by its %s is not exposed where the slot is taken, or has no place', (_, more) => {
    const lost = decide([campaign('winner', { priority: 'high' }), campaign('a', more)])
    expect(of(lost, 'a')).toMatchObject({ outcome: 'skipped', gate: 'arbitration' })
    const placeless = decide([campaign('a', more)], {}, { canShow: () => false })
    expect(of(placeless, 'a')).toMatchObject({ outcome: 'skipped', gate: 'arbitration' })
    expect(of(decide([campaign('a', more)]), 'a')?.outcome).toBe('held_out')
  })

  it('by a campaign that shows nothing to anybody is exposed whenever it is due', () => {
    const result = decide([campaign('winner'), campaign('a', { show: 'nothing' })])
    expect(of(result, 'a')).toMatchObject({
      outcome: 'held_out',
      reasons: [{ path: 'campaigns[1].variants', needed: 'message', found: 'nothing' }],
    })
  })
})

describe('an open message', () => {
  const open = (priority: 'urgent' | 'high') => () => ({ campaign: 'open', priority })

  it('keeps its slot', () => {
    const result = decide([campaign('a', { priority: 'high' })], {}, { open: open('high') })
    expect(of(result, 'a')?.reasons).toEqual([{ path: 'campaigns[0]', needed: 'overlay', found: 'open' }])
  })

  it('keeps its own slot only', () => {
    const told: Partial<Moment> = {
      open: slot => (slot === 'bar' ? { campaign: 'open', priority: 'high' } : undefined),
    }
    expect(shown(decide([campaign('a'), campaign('b', { show: bar })], {}, told))).toEqual(['a'])
  })

  it('is interrupted by an urgent one, unless it is urgent itself', () => {
    const urgent = [campaign('a', { priority: 'urgent' })]
    expect(shown(decide(urgent, {}, { open: open('high') }))).toEqual(['a'])
    expect(shown(decide(urgent, {}, { open: open('urgent') }))).toEqual([])
  })

  it('gives way to what the visitor asks for', () => {
    const engine = engineOf({ campaigns: [campaign('a')] })
    expect(shown(engine.show('a', moment(start, { open: open('urgent') })))).toEqual(['a'])
  })
})

describe('a message that has no place on the page', () => {
  it('leaves the slot to the next', () => {
    const told: Partial<Moment> = { canShow: ({ campaign }) => campaign !== 'a' }
    const result = decide([campaign('a', { priority: 'high' }), campaign('b')], {}, told)
    expect(shown(result)).toEqual(['b'])
    expect(of(result, 'a')?.reasons).toEqual([{ path: 'campaigns[0].show', needed: 'overlay', found: null }])
  })
})

describe('a campaign that the visitor asks for', () => {
  const limited = { on: 'search', limits: { perVisitor: 1 } }

  it('needs no trigger, and no limit and no cap holds it back', () => {
    const engine = engineOf({
      caps: { perSession: 1, quietHours: '00:00-24:00' },
      campaigns: [campaign('a', limited)],
    })
    engine.learn(event('campaign_shown', start, { props: { campaign: 'a' } }))
    expect(shown(engine.show('a', moment()))).toEqual(['a'])
  })

  it.each([
    ['status', { status: 'paused' }, {}],
    ['schedule', { schedule: { until: '2026-01-01' } }, {}],
    ['audience', { when: { visitor: { plan: 'pro' } } }, {}],
    ['consent', {}, { consented: false }],
  ])('still passes the gate %s', (gate, more, told) => {
    const engine = engineOf({ campaigns: [campaign('a', more)] })
    expect(engine.show('a', moment(start, told)).decisions).toMatchObject([{ outcome: 'skipped', gate }])
  })

  it('stays with whom it is held out from', () => {
    const engine = engineOf({ campaigns: [campaign('a', { holdout: 1 })] })
    expect(engine.show('a', moment()).decisions[0]?.outcome).toBe('held_out')
  })

  it('may be unknown', () => {
    expect(engineOf({}).show('a', moment())).toMatchObject({ decisions: [], due: [], goals: [] })
  })
})
