import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, type Event, type Moment, parseConfig } from './index.ts'
import { programOf } from './testing/engine-of.ts'
import { names, shopping } from './testing/histories.ts'
import { event, moment, start } from './testing/moments.ts'
import { anyConfig } from './testing/rare-configs.ts'
import { wholeConfig } from './testing/whole-config.ts'

const prototypeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']
const value = fc.oneof(
  fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, -1e308, 5e-324, null, undefined),
  fc.constantFrom<unknown>('', '1e999', 'x'.repeat(2000), '\u0000', '2026-13-40', ...prototypeNames),
  fc.jsonValue({ maxDepth: 2 }),
)
const props = fc.dictionary(
  fc.oneof(
    fc.constantFrom('value', 'price', 'kind', 'campaign', 'items', 'item_id', 'quantity', 'source'),
    fc.constantFrom(...prototypeNames),
  ),
  value,
)
/** Of any year, beyond what a calendar knows, and of no time at all. */
const at = fc.oneof(
  fc.constantFrom(start, start + 1, start + 60_000),
  fc.constantFrom(0, -1, -8.64e15, 8.64e15, Number.MAX_SAFE_INTEGER, 1e300, -1e300),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
)
const hostile = fc
  .record({
    name: fc.constantFrom<string>(
      ...names,
      ...shopping,
      'campaign_shown',
      'campaign_\nshown',
      '',
      ...prototypeNames,
    ),
    at,
    session: fc.constantFrom('s1', 's2', '', ...prototypeNames),
    props,
    page: fc.constantFrom<unknown>(undefined, { url: '', path: '' }, { url: '%E0%A4%A', path: '%' }, {}),
    isTaken: fc.boolean(),
  })
  .map(({ isTaken, ...more }) => ({ isTaken, event: event(more.name, more.at, more as Partial<Event>) }))

const told = fc.record({
  now: at,
  attributes: props,
  activeSeconds: fc.constantFrom(undefined, -1, 1e300),
  timeZone: fc.constantFrom(undefined, '', 'Mars/Olympus', '__proto__'),
})

describe('hostile events', () => {
  it('make no engine throw, and leave a snapshot that can be taken up again', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyConfig, fc.array(fc.tuple(hostile, told), { maxLength: 12 }), (config, visit) => {
        const program = programOf(config)
        let { engine } = createEngine(program)
        for (const [{ event, isTaken }, told] of visit) {
          const here = { visitor: 'v1', page: event.page, ...told } as Moment
          if (isTaken) void engine.take(event, here).decisions
          else engine.learn(event)
          void engine.signal({ kind: 'exitIntent' }, here).decisions
          engine.facts(here)
          void engine.wake(here).decisions
          const before = engine.snapshot()
          engine = createEngine(program, JSON.parse(JSON.stringify(before))).engine
          expect(engine.snapshot().times).toEqual(before.times)
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('add nothing to what is counted of others', () => {
    const scores = { miles: { points: { purchase: { per: 'value' } } } }
    const { engine } = createEngine(programOf({ scores }))
    const values = [2, '5', Number.NaN, Number.POSITIVE_INFINITY, null, [7], { valueOf: 9 }, 1e308, true]
    for (const value of values) engine.learn(event('purchase', start, { props: { value } }))
    for (const name of prototypeNames) engine.learn(event(name, start, { props: { value: 1 } }))
    expect(engine.facts(moment()).scores).toEqual({ miles: 2 })
  })
})

describe('a page that has given every object a key more', () => {
  it('makes no problem of it', () => {
    const prototype = Object.prototype as { inherited?: unknown }
    prototype.inherited = () => undefined
    const { problems } = parseConfig(wholeConfig)
    delete prototype.inherited
    expect(problems).toEqual([])
  })
})
