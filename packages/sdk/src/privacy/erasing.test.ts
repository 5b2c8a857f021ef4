import { expect, test } from 'vitest'
import { askToErase } from './erasing.ts'

const config = {
  site: { id: 'shop' },
  sync: [{ to: '/v1/events', erase: '/v1/erase' }, { to: '/hook' }, { to: '/b', erase: '/b/erase' }],
}

function setUp(failures: Record<string, number>) {
  const asked: [string, unknown][] = []
  const waits: number[] = []
  return {
    asked,
    waits,
    later(fn: () => void, ms: number) {
      waits.push(ms)
      queueMicrotask(fn)
      return () => undefined
    },
    async post(to: string, body: string) {
      asked.push([to, JSON.parse(body)])
      failures[to] = (failures[to] ?? 0) - 1
      return failures[to]! < 0
    },
  }
}

test('asks those that can erase, once where they do', async () => {
  const page = setUp({})
  expect(await askToErase(config, 'v1', page)).toEqual({ visitor: 'v1', failed: [] })
  const body = { v: 1, site: 'shop', visitor: 'v1' }
  expect(page.asked).toEqual([
    ['/v1/erase', body],
    ['/b/erase', body],
  ])
  expect(page.waits).toEqual([])
})

test('asks again, and says in the end who has not confirmed it', async () => {
  const page = setUp({ '/v1/erase': 2, '/b/erase': 99 })
  expect(await askToErase(config, 'v1', page)).toEqual({ visitor: 'v1', failed: ['/b/erase'] })
  expect(page.asked.filter(([to]) => to === '/v1/erase')).toHaveLength(3)
  expect(page.asked.filter(([to]) => to === '/b/erase')).toHaveLength(5)
  expect(page.waits.filter(ms => ms === 8000)).toHaveLength(1)
})

test('has nobody to ask where nothing is sent', async () => {
  expect(await askToErase({}, 'v1', setUp({}))).toEqual({ visitor: 'v1', failed: [] })
})
