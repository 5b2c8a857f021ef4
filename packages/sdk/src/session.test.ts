import { expect, test } from 'vitest'
import { isOver, newSession } from './session.ts'

const minutes = 60_000

test('a session is over after more than 30 minutes without activity', () => {
  const session = newSession('s', 0)
  expect(isOver(session, 30 * minutes)).toBe(false)
  expect(isOver(session, 30 * minutes + 1)).toBe(true)
})
