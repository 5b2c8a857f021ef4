import { describe, expect, it } from 'vitest'
import { parseDuration } from './duration.ts'
import type { Event } from './event.ts'
import cases from './history.cases.json'
import { historyLines } from './history.ts'
import rareCases from './rare-history.cases.json'
import { rareHistory } from './rare-history.ts'
import { engineOf, whenOf } from './testing/engine-of.ts'
import { day, event, moment, page, start } from './testing/moments.ts'

/** `"2 days ago search"`, or with more than that. */
type Past =
  | string
  | { ago: string; name: string; session?: string; page?: string; props?: Record<string, unknown> }

interface Case {
  name: string
  line: object
  events: Past[]
  holds: boolean
}

const behaviors = {
  favorite: { kind: 'feature', event: 'add_to_wishlist' },
  channel: { kind: 'channel', event: ['sign_up', 'follow'] },
  story: {
    kind: 'brand',
    event: 'page_leave',
    where: { 'page.path': { startsWith: '/story/' }, engaged_seconds: { atLeast: 10 } },
  },
} as const

function happened(past: Past): Event {
  const [, ago, name] = typeof past === 'string' ? /^(.*) ago (.*)$/.exec(past)! : ['', past.ago, past.name]
  const { session, page: path, props } = typeof past === 'string' ? {} : past
  return event(name!, start - parseDuration(ago)!, {
    ...(session && { session }),
    ...(path && { page: page(path) }),
    ...(props && { props }),
  })
}

const engineWith = (line: object, config: object = { behaviors }) =>
  engineOf(whenOf({ history: [line] }, config))

describe('history lines', () => {
  it.each([...cases, ...rareCases] as unknown as Case[])('$name', ({ line, events, holds }) => {
    const engine = engineWith(line)
    for (const past of events) engine.learn(happened(past))
    const [decision] = engine.take(event('page_view'), moment()).decisions
    expect(decision?.outcome).toBe(holds ? 'shown' : 'skipped')
  })

  it('have a case for every kind', () => {
    const words = JSON.stringify([cases, rareCases])
    for (const head of Object.keys({ ...historyLines, ...rareHistory })) expect(words).toContain(`"${head}":`)
  })

  it('must all hold', () => {
    const engine = engineOf(whenOf({ history: [{ did: 'page_view' }, { did: 'search' }] }))
    expect(engine.take(event('page_view'), moment()).decisions[0]?.reasons).toEqual([
      { path: 'campaigns[0].when.history[1]', needed: { atLeast: 1, within: 'ever' }, found: 0 },
    ])
  })

  it('change with time alone', () => {
    const engine = engineWith({ didNot: 'search', within: '7 days' })
    engine.learn(event('search', start))
    const outcome = (now: number) => engine.take(event('page_view', now), moment(now)).decisions[0]
    const { reasons } = outcome(start + day)!
    expect(reasons[0]?.opensAt).toBe(start + 7 * day + 1)
    expect(outcome(start + 7 * day)?.outcome).toBe('skipped')
    expect(outcome(start + 7 * day + 1)?.outcome).toBe('shown')
  })

  it('name no moment where those that leave the window together leave too few', () => {
    const engine = engineWith({ did: 'search', exactly: 1, within: '7 days' })
    for (let i = 0; i < 2; i++) engine.learn(event('search', start))
    expect(engine.take(event('page_view'), moment()).decisions[0]?.reasons[0]).not.toHaveProperty('opensAt')
  })

  it('name the moment at which as many have left as are too many', () => {
    const engine = engineWith({ did: 'search', exactly: 1, within: '7 days' })
    for (const ago of [1, 3, 2]) engine.learn(event('search', start - ago * day))
    const [decision] = engine.take(event('page_view'), moment()).decisions
    expect(decision?.reasons[0]?.opensAt).toBe(start + 5 * day + 1)
  })

  it('share what they count, whatever the number that each asks for', () => {
    const lines = [1, 3, 2].map(atLeast => ({ did: 'search', atLeast }))
    const engine = engineOf({
      campaigns: lines.map((line, i) => ({
        id: `c${i}`,
        on: 'page_view',
        show: 'nothing',
        when: { history: [line] },
      })),
    })
    for (let i = 0; i < 2; i++) engine.learn(event('search'))
    const outcomes = engine.take(event('page_view'), moment()).decisions.map(({ gate }) => gate)
    expect(outcomes).toEqual(['assignment', 'audience', 'assignment'])
    const kept = Object.keys(engine.snapshot().times).filter(key => key.includes('search'))
    expect(kept).toHaveLength(1)
  })
})
