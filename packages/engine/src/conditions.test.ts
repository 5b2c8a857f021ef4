import { describe, expect, it } from 'vitest'
import cases from './conditions.cases.json'
import { conditions } from './conditions.ts'
import { engineOf, whenOf } from './testing/engine-of.ts'
import { event, minute, moment, page, start } from './testing/moments.ts'

interface Case {
  name: string
  when: object
  moment?: { page?: string }
  events?: (string | { name: string; session?: string; page?: string; props?: Record<string, unknown> })[]
  holds: boolean
}

const surroundings = {
  tiers: [
    { id: 'light' },
    { id: 'middle', when: { history: [{ did: 'purchase' }] } },
    { id: 'core', when: { history: [{ did: 'purchase', atLeast: 3 }] } },
  ],
  segments: {
    readers: { history: [{ did: 'page_view' }] },
    buyers: { history: [{ did: 'purchase' }] },
    'reading-buyers': { all: [{ segment: 'readers' }, { segment: 'buyers' }] },
    beginners: { tier: 'light' },
  },
}

describe('conditions', () => {
  it.each(cases as Case[])('$name', ({ when, moment: { page: path, ...told } = {}, events = [], holds }) => {
    const config = { ...surroundings, campaigns: [{ ...whenOf(when).campaigns[0], on: 'asked' }] }
    const engine = engineOf(config)
    events.forEach((past, i) => {
      const { name, session = 's1', page: visited, props } = typeof past === 'string' ? { name: past } : past
      const at = start - (events.length - i) * minute
      engine.learn(
        event(name, at, { session, ...(visited && { page: page(visited) }), ...(props && { props }) }),
      )
    })
    const asking = event('asked', start, { props: { value: 5 }, page: page('/asked') })
    const [decision] = engine.take(
      asking,
      moment(start, { ...told, page: path ? page(path) : undefined }),
    ).decisions
    expect([decision?.outcome, decision?.gate]).toEqual(
      holds ? ['shown', undefined] : ['skipped', 'audience'],
    )
  })

  it('have a case for every key', () => {
    const words = JSON.stringify(cases)
    for (const key of Object.keys(conditions)) expect(words).toContain(`"${key}":`)
  })

  it.each([
    [
      'a test',
      { visitor: { plan: { isNot: 'free', in: ['pro', 'team'] } } },
      '.visitor.plan.in',
      ['pro', 'team'],
      'max',
    ],
    ['a scalar', { visitor: { plan: 'pro' } }, '.visitor.plan', 'pro', 'max'],
    ['not', { not: { visitor: { plan: 'max' } } }, '.not', false, true],
    ['a tier', { tier: 'core' }, '.tier', 'core', 'light'],
    ['a segment', { segment: 'buyers' }, '.segment', 'buyers', false],
    [
      'an entry of a list',
      { all: [{ not: { tier: 'core' } }, { tier: ['core'] }] },
      '.all[1].tier',
      ['core'],
      'light',
    ],
  ])('say where, what and why not: %s', (_, when, path, needed, found) => {
    const engine = engineOf(whenOf(when, surroundings))
    const attributes = { plan: 'max' }
    const [decision] = engine.take(event('page_view'), moment(start, { attributes })).decisions
    expect(decision?.reasons[0]).toEqual({ path: `campaigns[0].when${path}`, needed, found })
  })

  it('say of any what each alternative lacks', () => {
    const engine = engineOf(whenOf({ any: [{ tier: 'core' }, { segment: 'buyers' }] }, surroundings))
    const [decision] = engine.take(event('page_view'), moment()).decisions
    expect(decision?.reasons.map(({ path }) => path)).toEqual([
      'campaigns[0].when.any[0].tier',
      'campaigns[0].when.any[1].segment',
      'segments.buyers.history[0]',
    ])
  })
})
