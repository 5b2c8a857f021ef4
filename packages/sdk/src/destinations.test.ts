import type { Config, Event } from '@okyaku/engine'
import { expect, test } from 'vitest'
import { readDestinations } from './destinations.ts'
import { wire } from './outbox/wire.ts'

const eventOf = (name: string) => ({ name }) as Event

async function read(sync: unknown, options: { purposes?: () => string[]; isMissing?: boolean } = {}) {
  const said: string[] = []
  const loaded: string[] = []
  const loaders = {
    loadFormats() {
      loaded.push('formats')
      return options.isMissing ? Promise.reject(new Error('404')) : import('./formats/aim.ts')
    },
  }
  const say = (...words: string[]) => void said.push(words.join(' '))
  const agreed = () => ({ state: 'granted' as const, purposes: options.purposes?.() ?? [] })
  const found = await readDestinations({ sync } as Config, loaders, agreed, say)
  return { found, said, loaded }
}

test('an endpoint that is sent everything needs no other file', async () => {
  const { found, loaded } = await read([{ to: '/e' }, { to: 7 }, 'x'])
  expect(loaded).toEqual([])
  expect(found).toHaveLength(1)
  expect(found[0]!.takes(eventOf('x'))).toBe(true)
  expect(await found[0]!.loadFormat()).toBe(wire)
})

test('is sent the events that it names, but for those that it excepts', async () => {
  const { found } = await read([{ to: '/e', events: ['purchase', 'campaign_*'], except: ['campaign_shown'] }])
  const names = ['purchase', 'purchases', 'campaign_goal', 'campaign_shown', 'page_view']
  expect(names.filter(name => found[0]!.takes(eventOf(name)))).toEqual(['purchase', 'campaign_goal'])
})

test('is sent nothing that the visitor has not agreed to', async () => {
  const agreed = new Set<string>()
  const { found } = await read([{ to: '/e', purpose: 'ads' }, { to: '/f' }], { purposes: () => [...agreed] })
  expect(found.map(one => one.isAllowed())).toEqual([false, true])
  expect(found.map(one => one.takes(eventOf('x')))).toEqual([false, true])
  agreed.add('ads')
  expect(found[0]!.isAllowed()).toBe(true)
})

test('a format is loaded by its name; one that there is not is named', async () => {
  const { found, said } = await read([
    { to: '/e', format: 'segment', key: 'k' },
    { to: '/e', format: 'smoke' },
  ])
  expect(found.map(({ name }) => name)).toEqual(['segment /e', 'smoke /e'])
  expect(await found[0]!.loadFormat()).not.toBe(wire)
  await expect(found[1]!.loadFormat()).rejects.toThrow()
  expect(said).toEqual(['unknown-format /e smoke'])
})

test('a header of the config is the same however it is written', async () => {
  const headers = { 'Content-Type': 'application/json', 'X-Site': 'shop' }
  const { found } = await read([{ to: '/e', headers }])
  expect(found[0]!.endpoint).toEqual({
    to: '/e',
    headers: { 'content-type': 'application/json', 'x-site': 'shop' },
  })
})

test('without its file, everything is kept and nothing sent', async () => {
  const { found, said } = await read([{ to: '/e', events: ['purchase'] }], { isMissing: true })
  expect(found[0]!.takes(eventOf('page_view'))).toBe(true)
  await expect(found[0]!.loadFormat()).rejects.toThrow()
  expect(said).toEqual(['file-missing Error: 404'])
})
