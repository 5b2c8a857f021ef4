import type { Campaign, Config } from '@okyaku/engine'
import type { Page } from '@playwright/test'
import type { Heard } from './testing/console.ts'
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
test.beforeEach(({ context }) => watchMessages(context))

/** Comes as soon as something is put into the cart. */
const thanks: Campaign = {
  id: 'thanks',
  on: 'add_to_cart',
  show: { format: 'modal', title: 'Thank you', buttons: [{ label: 'Close', action: 'close' }] },
}
const only =
  (...campaigns: Campaign[]) =>
  (config: Config): Config => ({ ...config, campaigns })

/** What a shop is for. */
async function putInCart(page: Page): Promise<void> {
  await page.locator('[data-add-to-cart]').click()
  await expect(page.locator('#added')).toContainText('カートに入れました')
}

/** Exactly these, each said once. What is said at one time may come in any order. */
const said = ({ sentences }: Heard, ...expected: RegExp[]) =>
  expect.poll(() => sentences.toSorted()).toEqual(expected.map(sentence => expect.stringMatching(sentence)))

const untilThen = 'Until then events stay in the memory of the page; none is stored or sent.'
const unusable: [name: string, spoil: (shop: Shop) => Promise<void>, sentence: RegExp][] = [
  [
    'is not JSON',
    shop => shop.write('okyaku.json', '{ "site": { "id": "demo-shop" }, }'),
    /^\/okyaku\.json: not JSON \(.+\); run "npx .*check" on it\. /,
  ],
  [
    'is missing',
    shop => shop.remove('okyaku.json'),
    /^\/okyaku\.json answers 404; correct the address in the tag\. /,
  ],
  [
    'is larger than 5 MB',
    shop => shop.configure(config => sized(config, 5 * 1024 * 1024 + 1)),
    /^\/okyaku\.json: larger than 5 MB; remove campaigns that are over\. /,
  ],
]

for (const [name, spoil, sentence] of unusable) {
  test(`a config that ${name}`, async ({ page, shop, heard, shelf: { store } }) => {
    await spoil(shop)
    await page.goto(`${shop.url}/items/C-03`)
    await putInCart(page)
    await tagOf(page)
    await page.evaluate(() => window.okyaku.track('sample_requested'))
    const { visitor, events } = await page.evaluate(() => window.okyaku.export())
    expect(events.map(({ name }) => name)).toEqual(['session_start', 'page_view', 'sample_requested'])
    await said(heard, sentence)
    expect(heard.sentences[0]).toContain(untilThen)
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    await page.goto(shop.url)
    expect(await rowsOf(store, visitor.id)).toEqual([])
  })
}

/** As many campaigns as make the file so many characters long. None of them is ever due. */
function sized(config: Config, characters: number): Config {
  const never = (n: number): Campaign => ({
    ...thanks,
    id: `never-${n}`,
    on: `never-${n}`,
    label: '.'.repeat(900),
  })
  const campaigns = [thanks]
  const length = () => JSON.stringify({ ...config, campaigns }).length
  const step = JSON.stringify(never(10_000)).length + 1
  const count = Math.floor((characters - length()) / step) - 1
  for (let n = 0; n < count; n++) campaigns.push(never(n))
  campaigns[1]!.label += '.'.repeat(characters - length())
  return { ...config, campaigns }
}

test('a config of 5 MB works', async ({ page, shop, heard, shelf: { store } }) => {
  await shop.configure(config => sized(config, 5 * 1024 * 1024))
  await page.goto(`${shop.url}/items/C-03`)
  await putInCart(page)
  await expect.poll(() => shownOn(page)).toEqual(['thanks'])
  await delivered(page, store)
  expect(heard.sentences).toEqual([])
})

for (const place of ['url', 'own'] as const) {
  test(`a config that is half wrong works by its other half, ${place}`, async ({
    page,
    shop,
    heard,
    shelf: { store },
  }) => {
    const broken: Campaign = { ...thanks, id: 'broken', on: 'view_item', when: { tier: 'gold' } }
    await shop.configure(only(broken, thanks))
    await page.goto(`${shop[place]}/items/C-03`)
    await putInCart(page)
    expect(await shownOn(page)).toEqual(['thanks'])
    await said(heard, /campaigns\[0\]\.when\.tier.*"broken" is off.*npx .*check okyaku\.json/)
    const { visitor } = await delivered(page, store)
    expect(await messagesOf(store, visitor)).toEqual(['shown thanks /items/C-03'])
  })
}

test('events that are no JSON', async ({ page, shop, heard, shelf: { store } }) => {
  await page.goto(`${shop.url}/items/C-03`)
  await tagOf(page)
  await page.evaluate(() => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    window.okyaku.track('circular', circle)
    window.okyaku.track('huge', { text: 'あ'.repeat(11_000) })
    window.okyaku.track('long', { text: 'あ'.repeat(10_000) })
    window.okyaku.track('big', { points: 12_345_678_901_234_567_890n })
    window.okyaku.track('partly', { fine: 1, call: () => 1 })
    window.okyaku.track('')
  })
  await putInCart(page)
  const { events } = await delivered(page, store)
  const names = events.map(({ name }) => name)
  for (const name of ['long', 'big', 'partly', 'add_to_cart']) expect(names).toContain(name)
  expect(events.find(({ name }) => name === 'big')!.props).toEqual({ points: '12345678901234567890' })
  expect(events.find(({ name }) => name === 'partly')!.props).toEqual({ fine: 1 })
  await said(
    heard,
    /^track\("circular"\): refused, as .*circular.* Hand in plain JSON/,
    /^track\("huge"\): refused, as it is too large\. Hand in plain JSON of at most 32 kB\./,
    /^track\("partly"\): left out call\. Hand in plain JSON/,
    /^track\(\) was called without the name of an event\. Call it as/,
  )
  expect((await page.evaluate(() => window.okyaku.health())).lost).toEqual({
    refused: 2,
    trimmed: 1,
    'bad-name': 1,
  })
})

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return { promise, resolve }
}

test('events before the config has come keep their time and page', async ({
  page,
  shop,
  heard,
  shelf: { store },
}) => {
  await page.clock.install({ time: Date.UTC(2026, 0, 15, 1) })
  const start = Date.UTC(2026, 0, 15, 2)
  await page.clock.pauseAt(start)
  const { promise: arrived, resolve: arrive } = deferred()
  await page.route('**/okyaku.json', async route => {
    await arrived
    await route.continue()
  })
  await page.goto(`${shop.url}/items/C-03`)
  await tagOf(page)
  await page.evaluate(() => window.okyaku.track('early'))
  await page.clock.fastForward(3000)
  await page.evaluate(() => {
    history.pushState(null, '', '/items/C-03/photos')
    window.okyaku.track('later')
  })
  await page.clock.runFor(100)
  await putInCart(page)
  await page.clock.fastForward(3000)
  expect((await page.evaluate(() => window.okyaku.health())).config).toBe('loading')
  arrive()
  const { events } = await delivered(page, store)
  const found = events.map(({ name, at, page }) => [name, at - start, page!.path])
  expect(found).toEqual(
    expect.arrayContaining([
      ['session_start', 0, '/items/C-03'],
      ['page_view', 0, '/items/C-03'],
      ['early', 0, '/items/C-03'],
      ['later', 3000, '/items/C-03/photos'],
      ['page_view', 3000, '/items/C-03/photos'],
    ]),
  )
  expect(events.map(({ name }) => name)).toContain('add_to_cart')
  expect(heard.sentences).toEqual([])
})

const blocked: [name: string, block: () => void][] = [
  [
    'throws',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError')
      }
    },
  ],
  [
    'never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
  ],
  ['is not there', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
]

for (const [name, block] of blocked) {
  test(`an IndexedDB that ${name}`, async ({ page, shop, heard, shelf: { store } }) => {
    await page.addInitScript(block)
    await shop.configure(only(thanks))
    await page.goto(`${shop.url}/items/C-03`)
    await putInCart(page)
    expect(await shownOn(page)).toEqual(['thanks'])
    expect((await page.evaluate(() => window.okyaku.health())).storage).toBe('memory')
    await said(
      heard,
      /^IndexedDB cannot be used \(.+\): .* Check that this browser lets the site store data\.$/,
    )
    const { visitor, events } = await delivered(page, store)
    await page.goto(shop.url)
    await expect
      .poll(async () => (await rowsOf(store, visitor)).map(({ name }) => name))
      .toEqual([...events.map(({ name }) => name), 'page_leave'])
  })
}

const troubles = {
  'a collector whose disk is full': { to: () => '/v1/events', begin: 'fail' },
  'a collector that is gone behind its proxy': { to: () => '/v1/events', begin: 'stop' },
  'a collector of another origin that is gone': { to: (url: string) => `${url}/v1/events`, begin: 'stop' },
} as const

for (const [name, { to, begin }] of Object.entries(troubles)) {
  test(`${name}, and comes back`, async ({ context, page, shop, collector, heard, shelf: { store } }) => {
    await page.clock.install()
    await shop.configure(config => ({ ...config, sync: [{ to: to(collector.url) }], campaigns: [thanks] }))
    await page.goto(`${shop.url}/items/C-03`)
    await delivered(page, store)
    await collector[begin]()
    await putInCart(page)
    expect(await shownOn(page)).toEqual(['thanks'])
    await page.clock.fastForward(5000)
    await page.goto(`${shop.url}/items/C-07`)
    await putInCart(page)
    await tagOf(page)
    await page.close()

    const tab = await context.newPage()
    await tab.goto(`${shop.url}/cart`)
    await tagOf(tab)
    const { visitor, events } = await tab.evaluate(() => window.okyaku.export())
    const count = async () => (await rowsOf(store, visitor.id)).length
    expect(await count()).toBeLessThan(events.length)
    await collector.recover()
    // By itself: within the longest wait between two tries.
    await tab.clock.fastForward(31_000)
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThanOrEqual(events.length)
    await delivered(tab, store)
    expect(heard.sentences).toEqual([])
  })
}

test('two tags on one page count once', async ({ page, shop, heard, shelf: { store } }) => {
  const html = await shop.read('items/C-03.html')
  const [tag] = /<script async.*?<\/script>/.exec(html)!
  await shop.write('items/C-03.html', html.replace(tag, `${tag}${tag}`))
  await shop.configure(only(thanks))
  await page.goto(`${shop.url}/items/C-03`)
  await putInCart(page)
  expect(await shownOn(page)).toEqual(['thanks'])
  await said(heard, /^The tag is on this page twice; the second does nothing\. Remove one of them\.$/)
  const { events } = await delivered(page, store)
  expect(events.map(({ name }) => name)).toEqual([
    'session_start',
    'page_view',
    'view_item_list',
    'view_item',
    'add_to_cart',
    'campaign_shown',
  ])
})

test.describe('under the strictest policy', () => {
  const policy = [
    "default-src 'self'",
    "script-src 'nonce-of-the-shop'",
    "style-src 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  test.use({ headers: { 'content-security-policy': policy } })

  test('a message is shown, and nothing is violated', async ({ page, shop, heard, shelf: { store } }) => {
    for (const file of ['items/C-03.html', 'cart/index.html']) {
      const html = await shop.read(file)
      await shop.write(file, html.replaceAll('<script ', '<script nonce="of-the-shop" '))
    }
    const image = { src: '/assets/items/W-09.svg', alt: 'A cloth', width: 400, height: 400 }
    const withImage: Campaign = { ...thanks, show: { format: 'modal', title: 'Thank you', image } }
    const bar: Campaign = { ...thanks, id: 'bar', show: { format: 'bar', text: 'Free shipping' } }
    await shop.configure(config => ({ ...only(withImage, bar)(config), caps: {} }))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', event => {
        console.error(`${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await page.goto(`${shop.url}/items/C-03`)
    await putInCart(page)
    expect((await shownOn(page)).toSorted()).toEqual(['bar', 'thanks'])
    await expect(page.getByRole('dialog')).toHaveCSS('position', 'fixed')
    await expect(page.getByRole('img', { name: 'A cloth' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goto(`${shop.url}/cart`)
    await delivered(page, store)
    expect(heard.complaints).toEqual([])
    expect(heard.sentences).toEqual([])
  })
})
