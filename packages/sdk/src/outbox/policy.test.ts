import { expect, test } from 'vitest'
import { backoff, firstCourse, LONGEST_WAIT, nextCourse, outcomeOf, parseRetryAfter } from './policy.ts'

const now = Date.UTC(2026, 10, 1)

test.each([408, 425, 429, 500, 502, 503, 599])("%i is the moment's fault: tried again", status => {
  expect(outcomeOf(status, null, now)).toEqual({ kind: 'unreachable' })
})

test.each([400, 401, 403, 404, 422])('%i refuses the batch', status => {
  expect(outcomeOf(status, null, now)).toEqual({ kind: 'refused', status })
})

test('413 is a batch too large', () => {
  expect(outcomeOf(413, null, now)).toEqual({ kind: 'too-large' })
})

test.each([
  ['3', 3000],
  [new Date(now + 5000).toUTCString(), 5000],
  [new Date(now - 5000).toUTCString(), 0],
  ['99999999', 3_600_000],
  ['soon', undefined],
  [null, undefined],
])('Retry-After %s', (header, wanted) => {
  expect(parseRetryAfter(header, now)).toBe(wanted)
})

test('waits double up to half a minute, with full jitter', () => {
  expect([1, 2, 3, 4].map(failures => backoff(failures, 1))).toEqual([1000, 2000, 4000, 8000])
  expect(backoff(50, 1)).toBe(LONGEST_WAIT)
  expect(backoff(50, 0)).toBe(0)
})

test('413 halves the bytes, and they stay so', () => {
  const halved = nextCourse(firstCourse, { kind: 'too-large' }, 100, 50_000)
  expect(halved.bytes).toBe(25_000)
  expect(nextCourse(halved, { kind: 'sent', rejected: [] }, 50, 20_000).bytes).toBe(25_000)
})

test('a single event too large does not shrink the batches of the others', () => {
  expect(nextCourse(firstCourse, { kind: 'too-large' }, 1, 30_000)).toEqual(firstCourse)
})

test('a refused hundred comes down to the one event to blame in three steps, and then goes on as before', () => {
  const refused = { kind: 'refused', status: 400 } as const
  const sizes = [100, 20, 4, 1]
  let course = firstCourse
  for (const size of sizes) {
    expect(course.events).toBe(size)
    course = nextCourse(course, refused, size, 1)
  }
  expect(course).toMatchObject({ events: 100, suspects: 0, failures: 4 })
})

test('batches are full again when all suspects have gone through', () => {
  const sent = { kind: 'sent' as const, rejected: [] }
  let course = nextCourse(firstCourse, { kind: 'refused', status: 400 }, 100, 1)
  course = nextCourse(course, sent, 20, 1)
  expect(course).toMatchObject({ events: 20, suspects: 80, failures: 0 })
  expect(nextCourse(course, sent, 80, 1)).toMatchObject({ events: 100, suspects: 0 })
})
