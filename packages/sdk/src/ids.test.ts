import { expect, test } from 'vitest'
import { createIds, timePrefix } from './ids.ts'

const newIds = () => createIds(length => 'r'.repeat(length))

test('ids stand in the order of their making, as strings', () => {
  const newId = newIds()
  const times = [
    1_795_000_000_000, 1_795_000_000_000, 1_795_000_000_001, 1_795_000_000_000, 1_795_000_005_000,
  ]
  const ids = times.map(newId)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id begins with its time, so that a time can be looked up', () => {
  const id = newIds()(1_795_000_000_000)
  expect(id > timePrefix(1_794_999_999_999)).toBe(true)
  expect(id > timePrefix(1_795_000_000_000)).toBe(true)
  expect(id < timePrefix(1_795_000_000_001)).toBe(true)
})
