import { expect, test } from 'vitest'
import { count } from './count.mjs'

const arrivals = (...told: string[]) => told.map(id => ({ id, n: Number.parseInt(id, 10) }))

test('all stored once, in order, is nothing to complain of', () => {
  expect(count(3, arrivals('0', '1', '2'))).toEqual({ lost: 0, doubled: 0, resent: 0, disorder: 0 })
})

test('what never came is lost', () => {
  expect(count(4, arrivals('1', '3')).lost).toBe(2)
})

test('the same id again is recognized; the same event under another id is doubled', () => {
  expect(count(2, arrivals('0', '1', '1', '0'))).toEqual({ lost: 0, doubled: 0, resent: 2, disorder: 0 })
  expect(count(2, arrivals('0', '1a', '1b')).doubled).toBe(1)
})

test('an event behind a later one is out of order, but not behind one of another page', () => {
  expect(count(4, arrivals('0', '2', '1', '3')).disorder).toBe(1)
  expect(count(4, arrivals('2', '0', '3', '1'), [0, 2]).disorder).toBe(0)
})
