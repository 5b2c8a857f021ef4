import type { Event, Moment } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { createLazyRules } from './lazy-rules.ts'
import type { Rules } from './rules/index.ts'

const moment: Moment = { now: 0, visitor: 'v' }
const eventOf = (id: string, name = 'awaited'): Event => ({ id, name, at: 0, visitor: 'v', session: 's' })

function setUp(isReachable = () => true) {
  const taken: string[] = []
  const errors: unknown[] = []
  const restored: string[][] = []
  let stops = 0
  const opened = {
    begin: () => void taken.push('begin'),
    take: ({ id }: Event) => void taken.push(id),
    stop: () => void stops++,
  } as unknown as Rules
  const rules = createLazyRules({
    isAwaited: name => name === 'awaited',
    async open(isWaiting) {
      // As long as a file takes to come.
      await Promise.resolve()
      if (!isReachable()) throw new Error('404')
      restored.push(['a', 'b', 'c'].filter(id => !isWaiting(id)))
      return opened
    },
    failed: error => errors.push(error),
  })
  return { rules, taken, errors, restored, stops: () => stops }
}

const settled = () => new Promise(resolve => setTimeout(resolve))

test('an event that nothing waits for does not load them', async () => {
  const { rules, taken } = setUp()
  rules.take(eventOf('a', 'page_view'), moment)
  await settled()
  expect(rules.opened()).toBeUndefined()
  expect(taken).toEqual([])
})

test('from the first that may matter on, they take every event, in order', async () => {
  const { rules, taken } = setUp()
  rules.take(eventOf('a'), moment)
  rules.take(eventOf('b', 'page_view'), moment)
  await settled()
  rules.take(eventOf('c', 'page_view'), moment)
  expect(taken).toEqual(['begin', 'a', 'b', 'c'])
})

test('what waits to be taken is not taken up from the journal as well', async () => {
  const { rules, restored } = setUp()
  rules.take(eventOf('b'), moment)
  rules.take(eventOf('c'), moment)
  await settled()
  expect(restored).toEqual([['a']])
})

test('a file that does not come is said, and asked for again by the next event', async () => {
  let isThere = false
  const { rules, taken, errors, restored } = setUp(() => isThere)
  rules.take(eventOf('a'), moment)
  await settled()
  expect(errors).toHaveLength(1)
  isThere = true
  rules.take(eventOf('b'), moment)
  await settled()
  expect(taken).toEqual(['begin', 'b'])
  // The decision on it is lost, but it counts.
  expect(restored).toEqual([['a', 'c']])
})

test('stopped while they load, they are stopped when they come', async () => {
  const { rules, taken, stops } = setUp()
  rules.take(eventOf('a'), moment)
  rules.stop()
  await settled()
  expect(taken).toEqual([])
  expect(stops()).toBe(1)
})
