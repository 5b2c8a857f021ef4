import type { Campaign, Config } from '@okyaku/engine'
import type { Page } from '@playwright/test'
import {
  delivered,
  expect,
  messagesOf,
  rowsOf,
  type Shop,
  shownOn,
  tagOf,
  test,
  watchMessages,
} from './testing.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ timeout: 90_000 })

const thanks: Campaign = {
  id: 'thanks',
  on: 'add_to_cart',
  show: { format: 'modal', title: 'Thank you', buttons: [{ label: 'Close', action: 'close' }] },
  goal: { did: 'purchase' },
}

/** A site that waits for something to be put into the cart, and for nothing else. */
const patient = ({ site, sync = [], capture = {}, consent = {} }: Config): Config => ({
  ...(site && { site }),
  sync,
  consent,
  capture,
  campaigns: [thanks],
})

/** The tag's files that a page has loaded, without the hash of their contents. */
const filesOf = async (page: Page) => {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  return names.filter(name => name.startsWith('/okyaku')).map(name => name.replace(/-[\w-]{8}\.js$/, '.js'))
}

const namesOf = async (page: Page) => {
  await tagOf(page)
  const { events } = await page.evaluate(() => window.okyaku.export())
  return events.map(({ name }) => name)
}

async function open(page: Page, shop: Shop, path = '/items/C-03'): Promise<void> {
  await page.goto(`${shop.url}${path}`)
  await tagOf(page)
}

test('loads what decides and shows only when something happens that it waits for', async ({
  page,
  shop,
  shelf: { store },
}) => {
  await shop.configure(patient)
  await open(page, shop)
  const { events } = await delivered(page, store)
  expect(events.map(({ name }) => name)).toEqual([
    'session_start',
    'page_view',
    'view_item_list',
    'view_item',
  ])
  // The shop's config has a `capture`, whose observers load with the page; this test's `export()` reads the journal.
  const withPage = await filesOf(page)
  expect(withPage.toSorted()).toEqual([
    '/okyaku-observers.js',
    '/okyaku-trouble.js',
    '/okyaku.js',
    '/okyaku.json',
  ])
  await page.locator('[data-add-to-cart]').click()
  await expect(page.locator('okyaku-message')).toBeAttached()
  const files = await filesOf(page)
  expect(files.toSorted()).toEqual([
    '/okyaku-checker.js',
    '/okyaku-observers.js',
    '/okyaku-popup.js',
    '/okyaku-rules.js',
    '/okyaku-trouble.js',
    '/okyaku.js',
    '/okyaku.json',
  ])
  const { visitor } = await delivered(page, store)
  expect(await messagesOf(store, visitor)).toEqual(['shown thanks /items/C-03'])
})

test('tells how long a page was read when it is left', async ({ page, shop, shelf: { store } }) => {
  await page.clock.install()
  await shop.configure(patient)
  await open(page, shop)
  await delivered(page, store)
  await page.clock.fastForward(12_000)
  await page.mouse.wheel(0, 10_000)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await page.clock.runFor(100)
  await open(page, shop, '/cart')
  const { events } = await delivered(page, store)
  const [left, ...others] = events.filter(({ name }) => name === 'page_leave')
  expect(others).toEqual([])
  expect(left).toMatchObject({
    page: { path: '/items/C-03' },
    session: events[0]!.session,
    props: { scrolled: 100 },
  })
  expect(left!.props!.engaged_seconds).toBeGreaterThanOrEqual(12)
  expect(left!.props!.engaged_seconds).toBeLessThan(60)
})

test('a goal reached on a page that closed at once is recorded on the next', async ({
  page,
  shop,
  shelf: { store },
}) => {
  await shop.configure(patient)
  await open(page, shop)
  await page.locator('[data-add-to-cart]').click()
  await expect(page.locator('okyaku-message')).toBeAttached()
  await open(page, shop, '/story/kiln')
  // Nothing can be loaded any more when this happens.
  await page.evaluate(() => {
    window.addEventListener('pagehide', () => {
      window.okyaku.track('purchase', { value: 3300, currency: 'JPY' })
    })
  })
  await open(page, shop, '/cart')
  // Nothing on this page is waited for: the goal is found with the next thing that is.
  await page.evaluate(() => window.okyaku.track('add_to_cart', { value: 1 }))
  await expect.poll(() => namesOf(page)).toContain('campaign_goal')
  const { visitor, events } = await delivered(page, store)
  expect(events.filter(({ name }) => name === 'purchase')).toHaveLength(1)
  // Once: on the page that was left, where the browser has kept it alive for long enough, or else on the next.
  expect(await messagesOf(store, visitor)).toEqual([
    'shown thanks /items/C-03',
    expect.stringMatching(/^goal thanks \/(story\/kiln|cart)$/),
  ])
})

test('pages that are left while they are busy leave nothing open, and lose nothing', async ({
  page,
  shop,
  shelf: { store },
}) => {
  await shop.configure(patient)
  await open(page, shop)
  for (const item of ['C-07', 'C-15', 'D-02', 'D-05', 'W-01', 'W-04']) {
    // Just when the rules load, and take up what is on the disk.
    await page.evaluate(item => {
      window.okyaku.track('add_to_cart', { item_id: item })
      location.assign(`/items/${item}`)
    }, item)
    await page.waitForURL(`**/items/${item}`)
    await tagOf(page)
  }
  const { events } = await delivered(page, store)
  for (const name of ['page_view', 'page_leave', 'add_to_cart'])
    expect(events.filter(event => event.name === name)).toHaveLength(name === 'page_view' ? 7 : 6)
})

test('two tabs are one visitor in one session, and keep one limit', async ({
  context,
  page,
  shop,
  shelf: { store },
}) => {
  await watchMessages(context)
  await shop.configure(config => ({
    ...patient(config),
    campaigns: [{ ...thanks, limits: { perSession: 1 } }],
  }))
  await open(page, shop)
  const tab = await context.newPage()
  await open(tab, shop, '/items/C-07')
  await tab.locator('[data-add-to-cart]').click()
  expect(await shownOn(tab)).toEqual(['thanks'])
  await page.bringToFront()
  await page.locator('[data-add-to-cart]').click()
  expect(await shownOn(page)).toEqual([])
  const { visitor, events } = await delivered(page, store)
  expect(await messagesOf(store, visitor)).toEqual(['shown thanks /items/C-07'])
  expect(new Set(events.map(({ session }) => session)).size).toBe(1)
  expect(events.filter(({ name }) => name === 'session_start')).toHaveLength(1)
  expect(events.filter(({ name }) => name === 'page_view')).toHaveLength(2)
})

test('a page that comes back as it was is a page view more', async ({ page, shop, shelf: { store } }) => {
  await shop.configure(patient)
  await open(page, shop)
  await delivered(page, store)
  await page.evaluate(() => Object.assign(window, { mark: 1 }))
  await open(page, shop, '/cart')
  await delivered(page, store)
  await page.goBack({ waitUntil: 'commit' })
  await page.waitForFunction(() => 'mark' in window)
  await page.locator('[data-add-to-cart]').click()
  await expect(page.locator('okyaku-message')).toBeAttached()
  const { events } = await delivered(page, store)
  const told = events.map(({ name, page }) => `${name} ${page!.path}`)
  expect(told.filter(line => line.startsWith('page_'))).toEqual([
    'page_view /items/C-03',
    'page_leave /items/C-03',
    'page_view /cart',
    'page_leave /cart',
    'page_view /items/C-03',
  ])
  expect(told.slice(-2)).toEqual(['add_to_cart /items/C-03', 'campaign_shown /items/C-03'])
})

test('stop leaves the page as it was found', async ({ page, shop, shelf: { store } }) => {
  await watchGlobals(page)
  await shop.configure(patient)
  const html = await shop.read('items/C-03.html')
  await shop.write('items/bare.html', html.replace(/<script async.*?<\/script>/, ''))
  await page.goto(`${shop.url}/items/bare`)
  // From its first wait on, Playwright has listeners of its own.
  await page.waitForFunction(() => document.readyState === 'complete')
  const bare = await traces(page)
  await open(page, shop)
  expect(await traces(page)).not.toEqual(bare)
  await page.locator('[data-add-to-cart]').click()
  await expect(page.locator('okyaku-message')).toBeAttached()
  const { visitor, events } = await delivered(page, store)
  await page.evaluate(() => {
    Object.assign(window, { kept: window.okyaku })
    window.okyaku.stop()
  })
  expect(await traces(page)).toEqual(bare)

  await page.locator('[data-add-to-cart]').click()
  await page.evaluate(() => {
    const { kept } = window as unknown as { kept: typeof window.okyaku }
    kept.track('too_late')
    history.pushState(null, '', '/items/C-07')
  })
  await page.goto(`${shop.url}/items/bare`)
  const stored = await rowsOf(store, visitor)
  expect(stored.map(({ name }) => name)).toEqual(events.map(({ name }) => name))
})

test('stores and sends nothing before consent, and then what has happened since', async ({
  page,
  shop,
  shelf: { store },
}) => {
  await shop.configure(config => ({ ...patient(config), consent: { mode: 'opt-in' } }))
  const sent: string[] = []
  page.on('request', request => request.method() === 'POST' && sent.push(request.url()))
  await open(page, shop)
  await page.locator('[data-add-to-cart]').click()
  expect(await namesOf(page)).toContain('add_to_cart')
  expect(await kept(page)).toEqual({ databases: [], cookies: '', session: 0 })
  await expect(page.locator('okyaku-message')).toHaveCount(0)
  await open(page, shop, '/items/C-07')
  expect(sent).toEqual([])
  expect(await kept(page)).toEqual({ databases: [], cookies: '', session: 0 })

  await page.evaluate(() => window.okyaku.consent.grant())
  const { visitor, events } = await delivered(page, store)
  expect(events.map(({ name }) => name)).toEqual([
    'session_start',
    'page_view',
    'view_item_list',
    'view_item',
  ])
  expect((await kept(page)).databases).toEqual(['okyaku'])
  await open(page, shop, '/cart')
  expect((await delivered(page, store)).visitor).toBe(visitor)
})

/** What the tag could have put on the device. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
    session: sessionStorage.length,
  }))

declare global {
  interface Window {
    /** How many listeners there are of each kind. */
    listeners: Record<string, number>
    dataLayer: unknown[]
  }
}

/** Counts the listeners on window and document. */
async function watchGlobals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.listeners = {}
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target
      const count = (name: string, change: number) => {
        window.listeners[name] = (window.listeners[name] ?? 0) + change
        if (!window.listeners[name]) delete window.listeners[name]
      }
      target.addEventListener = (name: string, ...rest: [never]) => {
        count(name, 1)
        addEventListener.call(target, name, ...rest)
      }
      target.removeEventListener = (name: string, ...rest: [never]) => {
        count(name, -1)
        removeEventListener.call(target, name, ...rest)
      }
    }
  })
}

/** What the tag changes of a page. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    listeners: window.listeners,
    globals: Object.keys(window).filter(name => name !== 'kept'),
    push: [Object.hasOwn(window.dataLayer, 'push'), window.dataLayer.push === Array.prototype.push],
    pushState: [Object.hasOwn(history, 'pushState'), history.pushState === History.prototype.pushState],
    replaceState: [
      Object.hasOwn(history, 'replaceState'),
      history.replaceState === History.prototype.replaceState,
    ],
    messages: document.querySelectorAll('okyaku-message').length,
    sheets: document.adoptedStyleSheets.length,
    overflow: getComputedStyle(document.documentElement).overflow,
  }))
