import { expect, test } from 'vitest'
import { createLasting } from './lasting.ts'

function setUp() {
  let restore: () => void = () => undefined
  const lasting = createLasting(fn => {
    restore = fn
    return () => {
      restore = () => undefined
    }
  })
  return { lasting, restore: () => restore() }
}

test('what was not answered before the page was put aside is asked again when it comes back', async () => {
  const { lasting, restore } = setUp()
  let asked = 0
  const answer = lasting(() =>
    ++asked === 1 ? new Promise<string>(() => undefined) : Promise.resolve('there'),
  )
  restore()
  expect(await answer).toBe('there')
  expect(asked).toBe(2)
})

test('what has been answered, with a yes or a no, is asked no more', async () => {
  const { lasting, restore } = setUp()
  let asked = 0
  const work = async () => {
    if (++asked === 2) throw new Error('full')
    return asked
  }
  expect(await lasting(work)).toBe(1)
  await expect(lasting(work)).rejects.toThrow('full')
  restore()
  expect(asked).toBe(2)
})
