import type { Event, Tests } from '@okyaku/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeholders } from './placeholders.ts'
import { event, NOW, type TestStore, testStore } from './testing.ts'
import { whereSql } from './where.ts'

let shelf: TestStore

const page = (path: string) => ({ url: `https://shop.example${path}`, path, title: 'Shop' })
const events: Record<string, Event> = {
  text: event({ id: 'text', props: { x: 'abc' } }),
  number: event({ id: 'number', props: { x: 5 } }),
  numberText: event({ id: 'numberText', props: { x: '5' } }),
  yes: event({ id: 'yes', props: { x: true } }),
  none: event({ id: 'none', props: { x: null } }),
  missing: event({ id: 'missing' }),
  story: event({ id: 'story', page: page('/story/one'), props: { x: 12.5 } }),
}

beforeAll(async () => {
  shelf = await testStore()
  await shelf.store.insert(Object.values(events).map(one => ({ site: 'demo', event: one, receivedAt: NOW })))
})
afterAll(() => shelf.remove())

test.each<[Tests, string[]]>([
  [{ x: 'abc' }, ['text']],
  [{ x: 5 }, ['number', 'numberText']],
  [{ x: '5' }, ['number', 'numberText']],
  [{ x: '5.0' }, ['number']],
  [{ x: true }, ['yes']],
  [{ x: 'true' }, []],
  [{ x: ['abc', 5] }, ['text', 'number', 'numberText']],
  [{ x: { in: ['abc'] } }, ['text']],
  [{ x: { isNot: 'abc' } }, ['number', 'numberText', 'yes', 'none', 'missing', 'story']],
  [{ x: { notIn: ['abc', 5] } }, ['yes', 'none', 'missing', 'story']],
  [{ x: { known: true } }, ['text', 'number', 'numberText', 'yes', 'story']],
  [{ x: { known: false } }, ['none', 'missing']],
  [{ x: { atLeast: 5 } }, ['number', 'numberText', 'story']],
  [{ x: { moreThan: 5, lessThan: 20 } }, ['story']],
  [{ x: { atMost: 5 } }, ['number', 'numberText']],
  [{ x: { contains: 'b' } }, ['text']],
  [{ x: { startsWith: ['z', 'a'], endsWith: 'c' } }, ['text']],
  [{ 'page.path': { startsWith: '/story/' }, x: { atLeast: 10 } }, ['story']],
  [{ 'page.path': '/story/one' }, ['story']],
  [{ "x') OR 1 = 1 --": 'abc' }, []],
  [{ x: `' OR 1 = 1 --` }, []],
  [{}, Object.keys(events)],
])('%j holds for %j', async (where, ids) => {
  const sql = placeholders()
  const found = await shelf.store.query<{ id: string }>(
    `SELECT id FROM events WHERE ${whereSql(where, sql)}`,
    sql.params,
  )
  expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort())
})

test.each<[Tests]>([
  [{ x: { glob: 'a*' } }],
  [{ x: { startsWith: 'a', ignoreCase: true } }],
  [{ x: { isNot: null } }],
  [{ x: { in: ['abc', null] } }],
  [{ x: 'abc', y: { versionAtLeast: '1.2' } }],
  [{ x: { constructor: 1 } }],
])('%j is left to the engine', where => {
  expect(whereSql(where, placeholders())).toBeUndefined()
})
