import { expect, test } from 'vitest'
import { tryBrowsers } from './main.mjs'
import type { Kind, Tab } from './types.ts'

async function tried(kind: Partial<Kind>, names: string[] = []) {
  const said: string[] = []
  const absent: Kind = {
    name: 'netscape',
    ensure: async () => ({ ok: true }),
    start: () => Promise.reject(new Error('no display')),
  }
  const total = await tryBrowsers(names, line => said.push(line), [{ ...absent, ...kind }])
  return { total, said: said.join('\n') }
}

test('a browser that cannot be had is named, and fails nothing', async () => {
  const { total, said } = await tried({ ensure: async () => ({ ok: false, why: 'is not on the path' }) })
  expect(total).toEqual({ passed: 0, failed: 0 })
  expect(said).toBe('– netscape cannot be tried on this machine: it is not on the path.')
})

test('a browser that is there and does not start fails', async () => {
  const { total, said } = await tried({})
  expect(total).toEqual({ passed: 0, failed: 1 })
  expect(said).toContain('no display')
})

test('the first step that fails ends the journey, and the browser', async () => {
  let isStopped = false
  const goTo = () => Promise.reject(new Error('blank page'))
  const { total, said } = await tried({
    start: async () => ({
      version: '4',
      open: async () => ({ goTo }) as unknown as Tab,
      async stop() {
        isStopped = true
      },
    }),
  })
  expect(total).toEqual({ passed: 0, failed: 1 })
  expect(said).toMatch(/^netscape 4\n✗ loads from another origin[^\n]*\n {4}Error: blank page$/)
  expect(isStopped).toBe(true)
})

test('a browser that nobody knows is a mistake', async () => {
  const { total, said } = await tried({}, ['mosaic'])
  expect(total).toEqual({ passed: 0, failed: 1 })
  expect(said).toBe('There is no mosaic here. There are: netscape.')
})
