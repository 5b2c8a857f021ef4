import { expect, test } from 'vitest'
import { paced } from './paced.ts'

function counted(took = 0) {
  const clock = { now: 0 }
  let runs = 0
  const work = async (key: string) => {
    clock.now += took
    runs += 1
    return `${key}${runs}`
  }
  return { clock, ask: paced(work, () => clock.now) }
}

test('many readers share one answer for a second', async () => {
  const { clock, ask } = counted()
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a1', 'a1'])
  clock.now += 999
  expect(await ask('a')).toBe('a1')
  clock.now += 1
  expect(await ask('a')).toBe('a2')
})

test('an answer that took long is shared for longer', async () => {
  const { clock, ask } = counted(3_000)
  await ask('a')
  clock.now += 8_999
  expect(await ask('a')).toBe('a1')
  clock.now += 1
  expect(await ask('a')).toBe('a2')
})

test('keys do not share', async () => {
  const { ask } = counted()
  expect([await ask('a'), await ask('b')]).toEqual(['a1', 'b2'])
})

test('a failure is not shared with those who ask later', async () => {
  let isBroken = true
  const ask = paced(
    async () => {
      if (isBroken) throw new Error('gone')
      return 'fine'
    },
    () => 0,
  )
  await expect(ask('a')).rejects.toThrow('gone')
  isBroken = false
  expect(await ask('a')).toBe('fine')
})
