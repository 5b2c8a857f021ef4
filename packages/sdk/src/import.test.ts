import { expect, test } from 'vitest'

test('where there is no page, start() says so', async () => {
  const { start } = await import('./index.ts')
  await expect(start({ config: {} })).rejects.toThrow('start() needs a page')
})

test('importing the package touches no global, also where there is no page', async () => {
  const before = Object.getOwnPropertyNames(globalThis)
  const { start } = await import('./index.ts')
  const added = Object.getOwnPropertyNames(globalThis).filter(name => !before.includes(name))
  expect(start).toBeTypeOf('function')
  expect(added).toEqual([])
})
