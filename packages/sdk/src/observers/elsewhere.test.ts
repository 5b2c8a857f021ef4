import type { Event } from '@okyaku/engine'
import { beforeEach, expect, test } from 'vitest'
import { newVisitor } from '../visitor.ts'
import { takeElsewhere } from './elsewhere.ts'

const NOW = 1_000_000
const visitor = { ...newVisitor('v1'), member: 'm1' }
const session = { id: 's1', startedAt: 900_000, lastAt: NOW, active: 0 }
const bought = { id: 'pos-1', name: 'purchase', at: 500_000, props: { value: 3000 } }

let kept: Event[]
let known: unknown
let ids: number

beforeEach(() => {
  kept = []
  known = undefined
  ids = 0
})

const journal = {
  async update<Value>(_: string, fn: (old: Value | undefined) => Value) {
    known = fn(known as Value | undefined)
    return known as Value
  },
}

const take = (answer: unknown) =>
  takeElsewhere({
    text: typeof answer === 'string' ? answer : JSON.stringify(answer),
    journal,
    visitor,
    session,
    now: NOW,
    newId: at => `${at}-${++ids}`,
    redact: event => event,
    keep: event => void kept.push(event),
  })

test('writes down what happened elsewhere, with an id of this device and its own time', async () => {
  expect(await take({ events: [bought] })).toEqual(['purchase'])
  expect(kept).toEqual([
    {
      id: '1000000-1',
      name: 'purchase',
      at: 500_000,
      visitor: 'v1',
      member: 'm1',
      session: 'elsewhere',
      props: { value: 3000 },
    },
  ])
})

test('each once by its id, also where it is told again', async () => {
  await take({ events: [bought, bought] })
  expect(await take({ events: [bought, { ...bought, id: 'pos-2' }] })).toEqual(['purchase'])
  expect(kept).toHaveLength(2)
})

test('what happens during the visit is of the visit, and nothing is of the future', async () => {
  await take({
    events: [
      { id: 'a', name: 'call', at: 950_000 },
      { id: 'b', name: 'call', at: NOW * 2 },
      { id: 'c', name: 'call' },
    ],
  })
  expect(kept.map(({ at, session }) => [at, session])).toEqual([
    [950_000, 's1'],
    [NOW, 's1'],
    [NOW, 's1'],
  ])
})

test('what is somebody else’s is passed over', async () => {
  const mine = { ...bought, id: 'mine', visitor: 'v1', member: 'm1' }
  await take({ events: [{ ...bought, visitor: 'v2' }, { ...bought, member: 'm2' }, mine] })
  expect(known).toEqual(['mine'])
})

test.each([
  'ok',
  '',
  'null',
  { rejected: [] },
  { events: 'all' },
  { events: [null, 7, { id: 1, name: 'x' }, { id: 'x', name: '' }, { id: 'x', name: 'x'.repeat(101) }] },
  {
    events: [
      { id: 'x', name: 'x', props: [] },
      { id: 'y', name: 'x', props: { text: 'x'.repeat(33_000) } },
    ],
  },
])('%j tells of nothing', async answer => {
  expect(await take(answer)).toEqual([])
  expect(kept).toEqual([])
})

test('a name that would reach a prototype is left out', async () => {
  await take('{"events":[{"id":"x","name":"x","props":{"__proto__":{"admin":true},"value":1}}]}')
  expect(kept[0]!.props).toEqual({ value: 1 })
  expect((kept[0]!.props as { admin?: boolean }).admin).toBeUndefined()
})

test('the ids that are known do not grow for ever', async () => {
  const many = Array.from({ length: 1200 }, (_, i) => ({ id: `e${i}`, name: 'x' }))
  await take({ events: many })
  expect(kept).toHaveLength(1200)
  expect(known).toHaveLength(1000)
})
