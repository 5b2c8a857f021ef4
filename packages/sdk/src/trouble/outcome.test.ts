import { expect, test } from 'vitest'
import { outcomeOf, parseRetryAfter } from './outcome.ts'

const now = Date.UTC(2026, 10, 1)

test.each([408, 425, 429, 500, 502, 503, 599])("%i is the moment's fault: tried again", status => {
  expect(outcomeOf(status, null, now)).toEqual({ kind: 'unreachable', retryAfter: 0 })
})

test.each([400, 401, 403, 404, 422])('%i refuses the batch', status => {
  expect(outcomeOf(status, null, now)).toEqual({ kind: 'refused' })
})

test('413 is a batch too large', () => {
  expect(outcomeOf(413, null, now)).toEqual({ kind: 'too-large' })
})

test.each([
  ['3', 3000],
  [new Date(now + 5000).toUTCString(), 5000],
  [new Date(now - 5000).toUTCString(), 0],
  ['99999999', 3_600_000],
  ['soon', 0],
  [null, 0],
])('Retry-After %s', (header, wanted) => {
  expect(parseRetryAfter(header, now)).toBe(wanted)
})
