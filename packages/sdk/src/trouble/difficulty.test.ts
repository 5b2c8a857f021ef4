import type { Event } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { createCourse } from '../outbox/policy.ts'
import { createDifficulty } from './difficulty.ts'

const events = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n) }) as Event)

function setUp() {
  let time = 0
  const course = createCourse()
  const given: string[] = []
  const difficulty = createDifficulty({
    course,
    clock: { now: () => time, date: () => time, random: () => 1, later: () => () => undefined },
    giveUp: async ({ id }, reason) => void given.push(`${id} ${reason}`),
    refused: () => undefined,
    wake: () => undefined,
  })
  const answer = (status: number, count: number, body = '', retryAfter = '') => {
    course.failures++
    return difficulty.meet(events(count), body, { status, ok: false, text: '', retryAfter })
  }
  return { course, given, difficulty, answer, pass: (ms: number) => (time += ms) }
}

test('413 halves the bytes, and they stay so', async () => {
  const { course, difficulty, answer } = setUp()
  await answer(413, 100, 'x'.repeat(50_000))
  expect(course).toMatchObject({ bytes: 25_000, failures: 0, calmUntil: 0 })
  difficulty.passed(['0'])
  expect(course.bytes).toBe(25_000)
})

test('a single event too large is given up, and does not shrink the batches of the others', async () => {
  const { course, given, answer } = setUp()
  const { bytes } = course
  await answer(413, 1, 'x'.repeat(30_000))
  expect(given).toEqual(['0 too-large'])
  expect(course.bytes).toBe(bytes)
})

test('a refused hundred comes down to the one event to blame in three steps, and then goes on as before', async () => {
  const { course, answer } = setUp()
  for (const size of [100, 20, 4, 1]) {
    expect(course.events).toBe(size)
    await answer(400, size)
  }
  expect(course.events).toBe(100)
})

test('batches are full again when all suspects have gone through', async () => {
  const { course, difficulty, answer } = setUp()
  await answer(400, 100)
  difficulty.passed(events(20).map(({ id }) => id))
  expect(course.events).toBe(20)
  difficulty.passed(events(80).map(({ id }) => id))
  expect(course.events).toBe(100)
})

test('the first refusal may have been of the compression: it is tried without, at once', async () => {
  const { course, answer } = setUp()
  course.calmUntil = 1000
  await answer(415, 1)
  expect(course).toMatchObject({ gzip: false, calmUntil: 0 })
  course.calmUntil = 1000
  await answer(415, 1)
  expect(course.calmUntil).toBe(1000)
})

test('an event refused by itself gets a second chance after a minute, and is then given up', async () => {
  const { given, difficulty, answer, pass } = setUp()
  await answer(422, 1)
  expect([...difficulty.aside()]).toEqual(['0'])
  expect(difficulty.again()).toBeUndefined()
  pass(60_000)
  expect(difficulty.again()).toEqual(events(1))
  expect(given).toEqual([])
  await answer(422, 1)
  expect(given).toEqual(['0 status-422'])
  expect([...difficulty.aside()]).toEqual([])
})

test('what a server asks for in Retry-After is kept to', async () => {
  const { course, answer } = setUp()
  await answer(503, 10, '', '7')
  expect(course.askedUntil).toBe(7000)
})
