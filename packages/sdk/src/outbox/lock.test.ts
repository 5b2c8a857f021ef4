import { expect, test } from 'vitest'
import { createLock } from './lock.ts'

/** A browser's lock manager with one lock, held or not by another tab. */
function createLocks(isHeld: boolean) {
  const asked: LockOptions[] = []
  const locks = {
    async request(_: string, options: LockOptions, fn: (lock: Lock | null) => unknown) {
      asked.push(options)
      return fn(isHeld && !options.steal ? null : ({} as Lock))
    },
  } as unknown as LockManager
  return { locks, asked }
}

function setUp(isHeld: boolean) {
  let time = 0
  let runs = 0
  const { locks, asked } = createLocks(isHeld)
  const alone = createLock('sender', () => time, locks)
  return {
    asked,
    run: () => alone(async () => void runs++),
    runs: () => runs,
    pass(ms: number) {
      time += ms
    },
  }
}

test('runs where no other tab does', async () => {
  const { run, runs } = setUp(false)
  expect(await run()).toBe(true)
  expect(runs()).toBe(1)
})

test('leaves it to the tab that is at it', async () => {
  const { run, runs } = setUp(true)
  expect(await run()).toBe(false)
  expect(runs()).toBe(0)
})

test('takes it from a tab that has been at it for too long', async () => {
  const { run, runs, pass, asked } = setUp(true)
  await run()
  pass(10_000)
  expect(await run()).toBe(false)
  pass(11_000)
  expect(await run()).toBe(true)
  expect(runs()).toBe(1)
  expect(asked.at(-1)).toEqual({ steal: true })
})
