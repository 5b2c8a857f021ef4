// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Okyaku } from './okyaku.ts'
import type { PopupRequest } from './popup/request.ts'
import * as checking from './rules/checking.ts'
import { startPage as start, startTag } from './start.ts'

const config = {
  site: { id: 'demo', timeZone: 'Asia/Tokyo' },
  sync: [{ to: '/v1/events' }],
  behaviors: { favorite: { kind: 'feature', event: 'add_to_wishlist' } },
  tiers: [{ id: 'light' }, { id: 'middle', when: { history: [{ did: 'purchase' }] } }],
  campaigns: [
    {
      id: 'try-favorites',
      on: { event: 'view_item', nth: 2, within: 'ever' },
      show: { format: 'modal', title: 'Keep it', buttons: [{ label: 'Later', action: 'close' }] },
      goal: { did: 'favorite' },
    },
  ],
}

let running: Okyaku[]
let requests: PopupRequest[]
let delivered: { name: string; id: string; props?: Record<string, unknown> }[]
let files: Record<string, string>
let warnings: string[]

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  // Not a developer's own machine.
  ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://shop.example/')
  // As in browsers that have the Navigation API; happy-dom has none.
  Object.assign(window, { navigation: new EventTarget() })
  running = []
  requests = []
  delivered = []
  files = {}
  warnings = []
  vi.spyOn(console, 'warn').mockImplementation(sentence => void warnings.push(sentence))
  vi.stubGlobal('fetch', async (url: string, options?: { method?: string; body?: string }) => {
    if (options?.method !== 'POST') return new Response(files[url] ?? '', { status: files[url] ? 200 : 404 })
    delivered.push(...JSON.parse(options.body!).events)
    return new Response('{}')
  })
})
afterEach(() => {
  for (const okyaku of running) okyaku.stop()
  Reflect.deleteProperty(window, 'okyaku')
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const popup = {
  open(request: PopupRequest) {
    requests.push(request)
    return { close: request.closed }
  },
}

async function open(source: string | object = config): Promise<Okyaku> {
  const okyaku = await start({
    config: source,
    loadPopup: async () => popup,
    loadChecker: async () => checking,
  })
  running.push(okyaku)
  return okyaku
}

/** The page is left for another. */
function leave(okyaku: Okyaku): void {
  window.dispatchEvent(new Event('pagehide'))
  okyaku.stop()
}

const recorded = async (okyaku: Okyaku) => (await okyaku.export()).events.map(({ name }) => name)

test('records a visit, and delivers it', async () => {
  const okyaku = await open()
  okyaku.track('view_item', { item_id: 'T-12' })
  expect(await recorded(okyaku)).toEqual(['session_start', 'page_view', 'view_item'])
  await okyaku.flush()
  await vi.waitFor(() =>
    expect(okyaku.health()).toMatchObject({ waiting: 0, storage: 'disk', config: 'fine' }),
  )
  expect(new Set(delivered.map(({ name }) => name))).toEqual(
    new Set(['session_start', 'page_view', 'view_item']),
  )
})

test('the next page is the same visitor, in the same session, with what was counted', async () => {
  const first = await open()
  first.track('view_item')
  const before = await first.export()
  leave(first)
  const second = await open()
  second.track('view_item')
  const { visitor, events } = await second.export()
  expect(visitor.id).toBe(before.visitor.id)
  expect(new Set(events.map(({ session }) => session)).size).toBe(1)
  expect(events.filter(({ name }) => name === 'session_start')).toHaveLength(1)
  await vi.waitFor(() => expect(requests).toHaveLength(1))
  expect(await recorded(second)).toContain('campaign_shown')
})

test('a message is counted when it is on screen, and so is what becomes of it', async () => {
  const okyaku = await open()
  const told: string[] = []
  okyaku.on('shown', ({ campaign }) => told.push(`shown ${campaign}`))
  okyaku.on('dismissed', ({ how }) => told.push(`dismissed ${how}`))
  okyaku.on('goal', ({ campaign }) => told.push(`goal ${campaign}`))
  okyaku.track('view_item')
  okyaku.track('view_item')
  await vi.waitFor(() => expect(requests).toHaveLength(1))
  expect(okyaku.stores.$message.get()?.campaign).toBe('try-favorites')
  requests[0]!.dismissed('escape')
  requests[0]!.closed()
  expect(okyaku.stores.$message.get()).toBeUndefined()
  okyaku.track('add_to_wishlist')
  expect(told).toEqual(['shown try-favorites', 'dismissed escape', 'goal try-favorites'])
  expect((await recorded(okyaku)).slice(-4)).toEqual([
    'campaign_shown',
    'campaign_dismissed',
    'add_to_wishlist',
    'campaign_goal',
  ])
})

test('a tier that changes is an event, and a store', async () => {
  const okyaku = await open()
  const tiers: unknown[] = []
  okyaku.stores.$tier.subscribe(tier => tiers.push(tier))
  okyaku.track('purchase', { value: 3000 })
  await vi.waitFor(async () => expect(await recorded(okyaku)).toContain('tier_changed'))
  expect(tiers).toEqual(['light', 'middle'])
})

test('what a collector knows from elsewhere counts once, and is not sent back', async () => {
  const answer = { events: [{ id: 'pos-1', name: 'purchase', at: 1, props: { value: 3000 } }] }
  const { fetch } = globalThis
  vi.stubGlobal('fetch', async (url: string, options?: RequestInit) => {
    const response = await fetch(url, options)
    return options?.method === 'POST' ? new Response(JSON.stringify(answer)) : response
  })
  const okyaku = await open({ ...config, capture: { offline: true } })
  await okyaku.flush()
  await vi.waitFor(() => expect(okyaku.stores.$tier.get()).toBe('middle'))
  okyaku.track('view_item')
  await okyaku.flush()
  const purchases = (await okyaku.export()).events.filter(({ name }) => name === 'purchase')
  expect(purchases).toMatchObject([{ at: 1, session: 'elsewhere', props: { value: 3000 } }])
  expect(delivered.map(({ name }) => name)).not.toContain('purchase')
})

test('where consent is asked for, nothing is stored or sent before it, and nothing is lost', async () => {
  const okyaku = await open({ ...config, consent: { mode: 'opt-in' } })
  okyaku.track('view_item')
  await okyaku.flush()
  expect(await indexedDB.databases()).toEqual([])
  expect(delivered).toEqual([])
  okyaku.consent.grant()
  await okyaku.flush()
  await vi.waitFor(() => expect(okyaku.health()).toMatchObject({ waiting: 0, storage: 'disk' }))
  expect(delivered.map(({ name }) => name)).toEqual(['session_start', 'page_view', 'view_item'])
})

test('after consent is revoked nothing is recorded or sent', async () => {
  const okyaku = await open()
  await okyaku.flush()
  await vi.waitFor(() => expect(okyaku.health().waiting).toBe(0))
  delivered = []
  okyaku.track('view_item')
  okyaku.consent.revoke()
  okyaku.track('view_item')
  await okyaku.flush()
  expect(delivered).toEqual([])
  expect(okyaku.health()).toMatchObject({ consent: 'denied', waiting: 0, lost: { 'no-consent': 1 } })
  leave(okyaku)
  expect((await open()).health().consent).toBe('denied')
})

test('sign-out begins a new visitor; signing in keeps the history', async () => {
  const okyaku = await open()
  const { visitor } = await okyaku.export()
  okyaku.identify('m-1', { plan: 'free', name: null })
  expect((await okyaku.export()).visitor).toMatchObject({
    id: visitor.id,
    member: 'm-1',
    attributes: { plan: 'free' },
  })
  okyaku.reset()
  const next = await okyaku.export()
  expect(next.visitor.id).not.toBe(visitor.id)
  expect(next.visitor.member).toBeUndefined()
  expect(next.events).toEqual([])
})

test('erasing leaves nothing of the visitor', async () => {
  const okyaku = await open()
  const { visitor } = await okyaku.export()
  okyaku.track('view_item')
  await okyaku.erase()
  const { visitor: next, events } = await okyaku.export()
  expect(next.id).not.toBe(visitor.id)
  expect(events).toEqual([])
})

test('what is tracked before the config comes keeps its time and page', async () => {
  let answer!: (response: Response) => void
  vi.stubGlobal('fetch', () => new Promise<Response>(resolve => (answer = resolve)))
  const starting = open('/okyaku.json')
  history.replaceState(null, '', '/later')
  const asked = Date.now()
  await new Promise(resolve => setTimeout(resolve, 30))
  answer(new Response(JSON.stringify({ ...config, sync: [] })))
  const { events } = await (await starting).export()
  expect(events[1]).toMatchObject({ name: 'page_view', page: { path: '/' } })
  expect(events[1]!.at).toBeLessThanOrEqual(asked)
})

test.each([
  ['missing', undefined, /okyaku.json answers 404/],
  ['not JSON', '{ "site"', /not JSON/],
  ['a list', '[]', /it is no object/],
  ['null', 'null', /it is no object/],
  ['larger than 5 MB', JSON.stringify({ x: 'x'.repeat(5.5e6) }), /larger than 5 MB/],
])('a config that is %s: one sentence, and events stay in memory', async (_, text, sentence) => {
  if (text) files['/okyaku.json'] = text
  const okyaku = await open('/okyaku.json')
  okyaku.track('view_item')
  await okyaku.flush()
  await vi.waitFor(() => expect(warnings).toEqual([expect.stringMatching(sentence)]))
  expect(await recorded(okyaku)).toContain('view_item')
  expect(await indexedDB.databases()).toEqual([])
  expect(okyaku.health()).toMatchObject({ config: 'missing', storage: 'memory' })
})

test('a campaign with a mistake is off, and named; the rest works', async () => {
  const broken = { id: 'typo', on: 'page_view', when: { histroy: [] }, show: { format: 'toast', text: 'x' } }
  const okyaku = await open({ ...config, campaigns: [broken, ...config.campaigns] })
  okyaku.track('view_item')
  okyaku.track('view_item')
  await vi.waitFor(() => expect(requests.map(({ campaign }) => campaign)).toEqual(['try-favorites']))
  expect(warnings).toEqual([
    expect.stringMatching(
      /campaigns\[0\]\.when\.histroy.*the campaign "typo" is off.*npx @okyaku\/cli check/,
    ),
  ])
})

test('a message with a mistake that only the checker sees is never shown; the rest works', async () => {
  const broken = { id: 'typo', on: 'page_view', show: { format: 'modl', text: 'x' } }
  const okyaku = await open({ ...config, campaigns: [broken, ...config.campaigns] })
  await vi.waitFor(() => expect(warnings).toEqual([expect.stringMatching(/the campaign "typo" is off/)]))
  okyaku.track('view_item')
  okyaku.track('view_item')
  await vi.waitFor(() => expect(requests.map(({ campaign }) => campaign)).toEqual(['try-favorites']))
  expect(await recorded(okyaku)).not.toContain('typo')
})

test('what a mistyped cap would have bound is not shown, and the sentence says so', async () => {
  const free = { ...config.campaigns[0], id: 'free', on: 'share', ignoreSiteCaps: true }
  const okyaku = await open({ ...config, caps: { perDay: '3' }, campaigns: [...config.campaigns, free] })
  okyaku.track('view_item')
  okyaku.track('view_item')
  await vi.waitFor(() =>
    expect(warnings).toEqual([expect.stringMatching(/caps\.perDay: wrong type - what it would bind is off/)]),
  )
  await vi.waitFor(async () =>
    expect(await okyaku.explain('try-favorites')).toMatchObject([{ gate: 'status' }]),
  )
  okyaku.track('share')
  await vi.waitFor(() => expect(requests.map(({ campaign }) => campaign)).toEqual(['free']))
})

test('props that are no JSON are named once, counted, and harm nobody', async () => {
  const okyaku = await open()
  const circle: { self?: unknown } = {}
  circle.self = circle
  okyaku.track('view_item', circle)
  okyaku.track('view_item', circle)
  okyaku.track('' as string)
  okyaku.track('share', { onDone: () => 1, item_id: 'T-12' })
  await vi.waitFor(() => expect(warnings).toHaveLength(3))
  expect(okyaku.health().lost).toEqual({ refused: 2, 'bad-name': 1, trimmed: 1 })
  expect((await okyaku.export()).events.at(-1)).toMatchObject({ name: 'share', props: { item_id: 'T-12' } })
})

test('explains why a campaign is not shown', async () => {
  const okyaku = await open()
  const [explanation] = await okyaku.explain('try-favorites')
  expect(explanation).toMatchObject({ campaign: 'try-favorites', outcome: 'skipped', gate: 'trigger' })
  expect(explanation).not.toHaveProperty('last')
})

test('explains what was decided last, too', async () => {
  const okyaku = await open({ ...config, caps: { neverOn: { path: '/' } } })
  await okyaku.explain()
  okyaku.track('view_item')
  okyaku.track('view_item')
  const [explanation] = await okyaku.explain('try-favorites')
  expect(explanation!.last).toMatchObject({ outcome: 'skipped', gate: 'caps', at: expect.any(Number) })
})

test('without a config there is nothing to explain, and no second sentence', async () => {
  const okyaku = await open('/okyaku.json')
  expect(await okyaku.explain()).toEqual([])
  await vi.waitFor(() => expect(warnings).toEqual([expect.stringMatching(/answers 404/)]))
})

test('tells the page its scores, from the first page view on', async () => {
  const scored = { ...config, scores: { miles: { points: { purchase: { per: 'value', times: 0.01 } } } } }
  const okyaku = await open(scored)
  await vi.waitFor(() => expect(okyaku.stores.$scores.get()).toEqual({ miles: 0 }))
  okyaku.track('purchase', { value: 3000 })
  expect(okyaku.stores.$scores.get()).toEqual({ miles: 30 })
  okyaku.reset()
  await vi.waitFor(() => expect(okyaku.stores.$scores.get()).toEqual({ miles: 0 }))
})

const page = window as unknown as { okyaku?: unknown }

function addTag(): void {
  const script = document.createElement('script')
  script.dataset.config = '/okyaku.json'
  document.head.append(script)
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script)
  startTag('release')
  if (page.okyaku && !Array.isArray(page.okyaku)) running.push(page.okyaku as Okyaku)
  script.remove()
}

const names = () => delivered.map(({ name }) => name)

test('the tag runs what the page has queued, and takes the name over', async () => {
  files['/okyaku.json'] = JSON.stringify({ sync: [{ to: '/v1/events' }] })
  page.okyaku = [(okyaku: Okyaku) => okyaku.track('queued')]
  addTag()
  const okyaku = page.okyaku as Okyaku & unknown[]
  ;(okyaku as unknown as unknown[]).push((later: Okyaku) => later.track('pushed'))
  await okyaku.flush()
  await vi.waitFor(() => expect(names()).toEqual(['session_start', 'page_view', 'queued', 'pushed']))
  okyaku.stop()
  expect('okyaku' in page).toBe(false)
})

test('a second tag says one sentence, and does nothing', async () => {
  files['/okyaku.json'] = JSON.stringify({ sync: [{ to: '/v1/events' }] })
  addTag()
  const first = page.okyaku as Okyaku
  addTag()
  expect(page.okyaku).toBe(first)
  await vi.waitFor(() => expect(warnings).toEqual([expect.stringMatching(/twice/)]))
  await first.flush()
  await vi.waitFor(() => expect(names()).toEqual(['session_start', 'page_view']))
})
