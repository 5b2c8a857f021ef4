import { expect, test } from 'vitest'
import { createIds } from '../../ids.ts'
import { sessionStart } from './session-start.ts'

test('the id of a session tells when it began', () => {
  const newId = createIds(length => 'a'.repeat(length))
  expect(sessionStart(newId(1_795_000_000_123))).toBe(1_795_000_000_123)
})

test('any other id is a number that is always the same', () => {
  expect(sessionStart('s-1')).toBe(sessionStart('s-1'))
  expect(sessionStart('s-1')).not.toBe(sessionStart('s-2'))
  expect(Number.isSafeInteger(sessionStart('s-1'))).toBe(true)
})
