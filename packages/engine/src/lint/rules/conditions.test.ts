import { describe, expect, it } from 'vitest'
import { pathText } from '../../catalogue.ts'
import { campaign, whenOf } from '../../testing/engine-of.ts'
import { findingsIn, placesOf } from '../../testing/findings.ts'

const purchases = (least: number) => ({ history: [{ did: 'purchase', atLeast: least, within: '180 days' }] })
const base = {
  behaviors: {
    buying: { kind: 'outcome', event: 'purchase' },
    big: { kind: 'outcome', event: 'purchase', where: { value: { atLeast: 100 } } },
  },
  tiers: [{ id: 'light' }, { id: 'middle', when: purchases(1) }, { id: 'core', when: purchases(3) }],
  segments: { buyers: { history: [{ did: 'purchase' }] } },
  scores: { miles: { points: { purchase: 1 } } },
} as const

const history = (...lines: object[]) => ({ history: lines })

describe('never true', () => {
  it.each<[object, string]>([
    [history({ did: 'search', atLeast: 3, atMost: 2 }), 'history[0]'],
    [history({ did: 'search' }, { didNot: 'search' }), 'history[1]'],
    [history({ did: 'search', within: '7 days' }, { didNot: 'search', within: '30 days' }), 'history[1]'],
    [history({ did: 'search', within: 'today' }, { didNot: 'search', within: '2 days' }), 'history[1]'],
    [history({ did: 'search', atLeast: 3 }, { did: ['search', 'share'], atMost: 2 }), 'history[1]'],
    [history({ did: 'big' }, { didNot: 'buying' }), 'history[1]'],
    [history({ did: 'search', where: { q: 'tea' } }, { didNot: 'search' }), 'history[1]'],
    [history({ did: 'search', onDays: 2 }, { did: 'search', atMost: 1 }), 'history[1]'],
    [history({ since: 'search', lessThan: '1 day' }, { didNot: 'search', within: '2 days' }), 'history[1]'],
    [history({ since: 'search', atLeast: '9 days' }, { did: 'search', within: '2 days' }), 'history[1]'],
    [history({ sum: 'value', of: 'purchase', atLeast: 5 }, { didNot: 'purchase' }), 'history[1]'],
    [history({ sequence: ['search', 'share'], within: '1 day' }, { didNot: 'share' }), 'history[1]'],
    [
      history(
        { campaign: 'asked', was: 'clicked', atLeast: 2 },
        { campaign: 'asked', was: 'clicked', atMost: 1 },
      ),
      'history[1]',
    ],
    [{ visitor: { plan: 'a' }, all: [{ visitor: { plan: 'b' } }] }, 'all[0].visitor.plan'],
    [{ visitor: { plan: { is: 'a', isNot: 'a' } } }, 'visitor.plan.isNot'],
    [{ visitor: { plan: { in: ['a', 'b'], startsWith: 'c' } } }, 'visitor.plan.startsWith'],
    [{ visitor: { plan: { known: false, contains: 'a' } } }, 'visitor.plan.contains'],
    [{ visitor: { age: { atLeast: 30, lessThan: 30 } } }, 'visitor.age.lessThan'],
    [{ visitor: { age: { moreThan: 30, atMost: 20 } } }, 'visitor.age.atMost'],
    [{ visitor: { age: 20 }, all: [{ visitor: { age: { atLeast: 30 } } }] }, 'all[0].visitor.age.atLeast'],
    [{ page: { path: { startsWith: '/a' } }, all: [{ page: { path: '/b' } }] }, 'all[0].page.path'],
    [
      { page: { path: { startsWith: '/a' } }, all: [{ page: { path: { startsWith: ['/b', '/c'] } } }] },
      'all[0].page.path.startsWith',
    ],
    [
      { page: { path: { startsWith: '/a/b' } }, not: { page: { path: { startsWith: '/a' } } } },
      'not.page.path.startsWith',
    ],
    [
      { page: { url: { endsWith: '.jp' } }, not: { page: { url: { contains: 'jp' } } } },
      'not.page.url.contains',
    ],
    [{ session: { number: { lessThan: 1 } } }, 'session.number.lessThan'],
    [{ session: { pages: { moreThan: 1, lessThan: 2 } } }, 'session.pages.lessThan'],
    [{ device: { type: { known: true, notIn: ['mobile', 'tablet', 'desktop'] } } }, 'device.type.notIn'],
    [{ tier: 'light', not: { tier: 'light' } }, 'not.tier'],
    [{ tier: 'core', all: [{ tier: ['light', 'middle'] }] }, 'all[0].tier'],
    [{ tier: 'light', ...purchases(1) }, 'history[0]'],
    [{ tier: 'core', history: [{ didNot: 'purchase' }] }, 'history[0]'],
    [{ segment: 'buyers', history: [{ didNot: 'purchase' }] }, 'history[0]'],
    [{ score: { miles: { atLeast: 5, atMost: 4 } } }, 'score.miles.atMost'],
    [{ time: { hours: '09:00-12:00' }, all: [{ time: { hours: '13:00-18:00' } }] }, 'all[0].time.hours'],
    [{ time: { hours: '22:00-02:00' }, all: [{ time: { hours: '02:00-21:00' } }] }, 'all[0].time.hours'],
    [{ time: { weekdays: ['mon'] }, not: { time: { weekdays: ['mon', 'tue'] } } }, 'not.time.weekdays'],
    [
      { any: [{ visitor: { plan: 'a' } }, { visitor: { age: { atLeast: 3, atMost: 2 } } }] },
      'any[1].visitor.age.atMost',
    ],
    [{ not: { any: [{ tier: 'light' }, { tier: ['middle', 'core'] }] } }, 'not.any[1].tier'],
  ])('%j', (when, place) => {
    expect(placesOf('never-true', whenOf(when, base as never))).toEqual([
      place.startsWith('any') || !place ? `campaigns[0].when.${place}` : `campaigns[0].when.${place}`,
    ])
  })

  it.each<[string, object, string]>([
    [
      'an event that the trigger has just counted',
      { on: 'purchase', when: history({ didNot: 'purchase' }) },
      'when.history[0]',
    ],
    [
      'more events than the trigger has counted',
      { on: { event: 'buying', nth: 1 }, when: purchases(3) },
      'when.history[0]',
    ],
    [
      'a tier that the nth event excludes',
      { on: { event: 'purchase', nth: 1 }, when: { tier: 'core' } },
      'when.tier',
    ],
    [
      'a tier other than the one reached',
      { on: { tier: 'up', to: 'core' }, when: { tier: 'middle' } },
      'when.tier',
    ],
    ['the lowest tier after a rise', { on: { tier: 'up' }, when: { tier: 'light' } }, 'when.tier'],
    [
      'another event than the trigger’s',
      { on: { event: 'search', where: { q: 'a' } }, when: { event: { q: 'b' } } },
      'when.event.q',
    ],
    [
      'a first visit after a return',
      { on: { returnedAfter: '2 days' }, when: { session: { number: 1 } } },
      'when.session.number',
    ],
  ])('%s', (_, more, place) => {
    const [finding, ...rest] = findingsIn({ ...base, campaigns: [campaign('a', more)] }).filter(
      ({ code }) => code === 'never-true',
    )
    expect(rest).toEqual([])
    expect(pathText(finding!.path)).toBe(`campaigns[0].${place}`)
    expect(finding!.related!.map(pathText)[0]).toMatch(/^campaigns\[0\]\.on/)
    expect(finding!.campaign).toBe('a')
  })

  it('names the two places that do not go together', () => {
    const when = history({ did: 'search' }, { did: 'share' }, { didNot: 'search' })
    const [finding] = findingsIn(whenOf(when)).filter(({ code }) => code === 'never-true')
    expect(finding).toMatchObject({
      path: ['campaigns', 0, 'when', 'history', 2],
      related: [['campaigns', 0, 'when', 'history', 0]],
    })
  })

  it('is told of a segment once, where it stands', () => {
    const segments = { none: history({ did: 'x' }, { didNot: 'x' }) }
    const campaigns = [campaign('a', { when: { segment: 'none' } })]
    expect(placesOf('never-true', { segments, campaigns })).toEqual(['segments.none.history[1]'])
  })

  it('is told of tests outside of conditions', () => {
    const where = { value: { atLeast: 3, lessThan: 2 } }
    const config = {
      behaviors: { odd: { kind: 'feature', event: 'search', where } },
      caps: { neverOn: { path: { startsWith: '/a', endsWith: '/', in: ['/b'] } } },
      campaigns: [campaign('a', { on: { event: 'search', where }, goal: { did: 'share', where } })],
    }
    expect(placesOf('never-true', config)).toEqual([
      'behaviors.odd.where.value.lessThan',
      'campaigns[0].on.where.value.lessThan',
      'campaigns[0].goal.where.value.lessThan',
      'caps.neverOn.path.in',
    ])
  })
})

describe('always true', () => {
  it.each<[object, string]>([
    [history({ did: 'search', atLeast: 0 }), 'history[0]'],
    [{ session: { pages: { atLeast: 0 } } }, 'session.pages'],
    [{ session: { number: { known: true } } }, 'session.number'],
    [{ tier: ['light', 'middle', 'core'] }, 'tier'],
    [{ time: { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } }, 'time'],
    [{ time: { hours: '00:00-24:00' } }, 'time'],
    [{ any: [{ tier: 'light' }, { not: { tier: 'light' } }] }, ''],
    [{ any: [{ visitor: { plan: 'a' } }, { visitor: { plan: { isNot: 'a' } } }] }, ''],
    [{ not: history({ did: 'search', atLeast: 1, atMost: 0 }) }, ''],
  ])('%j', (when, place) => {
    const told = placesOf('always-true', whenOf(when, base as never))
    expect(told).toEqual([place ? `campaigns[0].when.${place}` : 'campaigns[0].when'])
  })
})

describe('neither', () => {
  it.each<[string, object]>([
    ['a smaller window that is empty', history({ did: 'search' }, { didNot: 'search', within: '30 days' })],
    [
      'a session, which may last',
      history({ did: 'search', within: 'session' }, { didNot: 'search', within: 'today' }),
    ],
    [
      'a day, which may have 25 hours',
      history({ did: 'search', within: 'today' }, { didNot: 'search', within: '24 hours' }),
    ],
    ['a narrower class that is empty', history({ did: 'buying' }, { didNot: 'big' })],
    [
      'other values of the same class',
      history({ did: 'search', where: { q: 'a' } }, { didNot: 'search', where: { q: 'b' } }),
    ],
    ['two windows of since', history({ since: 'search', atLeast: '1 day', lessThan: '9 days' })],
    ['text that reads as a number', { visitor: { age: { is: 1, in: ['1', 2], startsWith: '1' } } }],
    ['a number between two', { visitor: { age: { moreThan: 1, lessThan: 2 } } }],
    ['a bound that must not hold of what is missing', { not: { visitor: { age: { atLeast: 0 } } } }],
    [
      'one beginning inside the other',
      { page: { path: { startsWith: ['/a/b', '/c'] } }, not: { page: { path: { startsWith: '/a' } } } },
    ],
    [
      'text in another case',
      { page: { path: { startsWith: '/A', ignoreCase: true } }, all: [{ page: { path: '/a/b' } }] },
    ],
    ['the edge of two hours', { time: { hours: '09:00-12:00' }, all: [{ time: { hours: '11:59-18:00' } }] }],
    ['a higher tier', { tier: ['light', 'core'], history: [{ did: 'purchase', atLeast: 3 }] }],
    ['an old purchase of a light visitor', { tier: 'light', history: [{ did: 'purchase' }] }],
    ['the empty condition', {}],
    ['a sum that may be below zero', history({ sum: 'value', of: 'purchase', atMost: -1 })],
    ['an attribute that is missing', { visitor: { plan: { notIn: ['a'], known: false } } }],
  ])('%s', (_, when) => {
    const told = findingsIn(whenOf(when, base as never)).map(({ code }) => code)
    expect(told).not.toContain('never-true')
    expect(told).not.toContain('always-true')
  })

  it.each<[string, object]>([
    [
      'after a delay',
      { on: 'purchase', delay: '1 hour', when: history({ didNot: 'purchase', within: 'session' }) },
    ],
    [
      'a moment that has just passed',
      { on: 'purchase', when: history({ didNot: 'purchase', within: '1 second' }) },
    ],
    ['one of two triggers', { on: ['purchase', 'search'], when: history({ didNot: 'purchase' }) }],
    ['the tier after a rise', { on: { tier: 'up' }, when: { tier: ['light', 'middle'] } }],
  ])('%s', (_, more) => {
    expect(placesOf('never-true', { ...base, campaigns: [campaign('a', more)] })).toEqual([])
  })

  it('where a tier is kept, or told by the site', () => {
    const when = { tier: 'light', ...purchases(1) }
    const kept = base.tiers.map(tier => ({ ...tier, keepFor: '1 day' }))
    expect(placesOf('never-true', { ...whenOf(when, base as never), tiers: kept })).toEqual([])
    expect(placesOf('never-true', { ...whenOf(when, base as never), tierFrom: 'rank' })).toEqual([])
  })
})
