import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIds } from '../../ids.ts'
import { uuidOf } from './uuid.ts'

const own = (at: number, random = 'zzzzzzzzzz') => createIds(() => random)(at)

test("an id of our own becomes a version 7 with its time, as RFC 9562's example has it", () => {
  // 2022-02-22 19:22:22 UTC is 0x017F22E279B0 there.
  expect(uuidOf(own(1645557742000))).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('no two ids of our own share one, and they keep their order', () => {
  const digits = fc.stringMatching(/^[0-9a-z]{14}$/)
  fc.assert(
    fc.property(fc.nat(2 ** 31), digits, fc.nat(2 ** 31), digits, (at, rest, otherAt, otherRest) => {
      const ids = [own(at).slice(0, 9) + rest, own(otherAt).slice(0, 9) + otherRest]
      const uuids = ids.map(uuidOf)
      expect(uuids[0]! < uuids[1]!).toBe(ids[0]! < ids[1]!)
      expect(uuids[0] === uuids[1]).toBe(ids[0] === ids[1])
    }),
  )
})

test('the last id that there can be still fits', () => {
  expect(uuidOf('z'.repeat(23))).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('a UUID stays what it is', () => {
  expect(uuidOf('5A305BF5-32FC-40D9-B0E8-66052F0F2C95')).toBe('5a305bf5-32fc-40d9-b0e8-66052f0f2c95')
})

test('any other id has one of version 8 that is always the same', () => {
  expect(uuidOf('order 1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuidOf('order 1')).toBe(uuidOf('order 1'))
  const many = Array.from({ length: 2000 }, (_, n) => uuidOf(`order ${n}`))
  expect(new Set(many).size).toBe(2000)
})
