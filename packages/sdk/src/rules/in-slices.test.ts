import { expect, test } from 'vitest'
import { createSlices } from './in-slices.ts'

/** A page whose clock goes on by what each step takes, and which says what it does between them. */
function setUp(times: number[]) {
  let clock = 0
  const log: string[] = []
  const waiting: (() => void)[] = []
  const inSlices = createSlices({
    now: () => clock,
    later: fn => {
      waiting.push(fn)
      return () => undefined
    },
  })
  function* work() {
    for (const [i, ms] of times.entries()) {
      clock += ms
      log.push(`step ${i}`)
      yield
    }
    return 'done'
  }
  async function others(): Promise<void> {
    log.push('others')
    waiting.splice(0).forEach(fn => fn())
    await new Promise(resolve => setTimeout(resolve))
  }
  return { result: inSlices(work()), log, others }
}

test('lets others go first once a slice is full', async () => {
  const { result, log, others } = setUp([3, 3, 3, 3, 3, 3])
  expect(log).toEqual(['step 0', 'step 1', 'step 2'])
  await others()
  expect(log).toEqual(['step 0', 'step 1', 'step 2', 'others', 'step 3', 'step 4', 'step 5'])
  await others()
  await others()
  expect(await result).toBe('done')
})

test('does at once what takes no time', async () => {
  const { result } = setUp([0, 0, 0])
  expect(await result).toBe('done')
})

test('lets others go first when the clock is put back', async () => {
  const { log } = setUp([1, -1000, 1])
  expect(log).toEqual(['step 0', 'step 1'])
})
