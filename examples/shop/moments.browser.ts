import type { Config } from '@okyaku/engine'
import type { Page } from '@playwright/test'
import { expect, type Shop, tagOf, test } from './testing.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ timeout: 90_000 })

/** A part of a config. */
type Part = Record<string, unknown>

const message = { format: 'modal', title: 'Thank you', buttons: [{ label: 'Close', action: 'close' }] }

const campaign = (on: unknown, rest: Part = {}) => ({ id: 'nudge', on, show: message, ...rest })

/** A config of these parts alone. */
const configure = (shop: Shop, { campaigns = [], ...rest }: Part) =>
  shop.configure(({ site, sync }) => ({ site, sync, campaigns, ...rest }) as Config)

async function open(page: Page, shop: Shop, path = '/items/C-03'): Promise<void> {
  await page.goto(`${shop.url}${path}`)
  await tagOf(page)
  // All that a page begins by itself has begun.
  await page.evaluate(() => window.okyaku.flush())
}

/** Keeps note of the tag's files that are loaded beside the tag and its config. */
function watchFiles(page: Page): () => string[] {
  const found = new Set<string>()
  page.on('request', request => {
    const name = /\/okyaku-(\w+)-/.exec(request.url())?.[1]
    if (name) found.add(name)
  })
  return () => [...found].sort()
}

const shown = (page: Page) => expect(page.locator('okyaku-message')).toBeAttached()
const notShown = (page: Page) => expect(page.locator('okyaku-message')).toHaveCount(0)

const viewed = (page: Page) =>
  page.evaluate(async () => {
    const { events } = await window.okyaku.export()
    return events.filter(({ name }) => name === 'view_item').map(({ props }) => props)
  })

/** As a site does that changes pages without loading them. */
const push = (page: Page, path: string) => page.evaluate(path => history.pushState(null, '', path), path)

test('what no config asks for is not loaded', async ({ page, shop }) => {
  const files = watchFiles(page)
  await configure(shop, { campaigns: [campaign('add_to_cart')] })
  await open(page, shop)
  expect(files()).toEqual([])
})

test('moments are observed without the rules, which load when one comes', async ({ page, shop }) => {
  const files = watchFiles(page)
  await page.clock.install()
  await configure(shop, { campaigns: [campaign({ dwell: '20 seconds' })] })
  await open(page, shop)
  await expect.poll(files).toEqual(['moments'])
  await page.clock.runFor(21_000)
  await shown(page)
  expect(files()).toEqual(['checker', 'moments', 'popup', 'rules'])
})

const moments: [name: string, trigger: Part, happen: (page: Page) => Promise<unknown>][] = [
  ['idle', { idle: '10 seconds' }, page => page.clock.runFor(11_000)],
  ['visible', { visible: '#related' }, page => page.locator('#related').scrollIntoViewIfNeeded()],
  ['clicked', { clicked: 'h1' }, page => page.click('h1')],
  ['rageClick', { rageClick: true }, page => page.click('h1', { clickCount: 3 })],
  [
    'formAbandoned',
    { formAbandoned: '#sample' },
    async page => {
      await page.fill('#sample input', 'me')
      await page.focus('#elsewhere')
      await page.clock.runFor(11_000)
    },
  ],
]

for (const [name, trigger, happen] of moments) {
  test(`${name} triggers a campaign`, async ({ page, shop }) => {
    const files = watchFiles(page)
    await page.clock.install()
    const html = await shop.read('items/C-03.html')
    const form = '<form id="sample"><input></form><button id="elsewhere">x</button>'
    await shop.write('items/form.html', html.replace('<div class="band item"', `${form}$&`))
    await configure(shop, { campaigns: [campaign(trigger)] })
    await open(page, shop, '/items/form')
    await expect.poll(files).toEqual(['moments'])
    await notShown(page)
    await happen(page)
    await shown(page)
  })
}

test('on a site that does not load its pages, each page view has its own moments', async ({ page, shop }) => {
  await page.clock.install()
  const idle = campaign({ idle: '10 seconds' })
  await configure(shop, { campaigns: [idle] })
  await open(page, shop)
  await page.clock.runFor(11_000)
  await shown(page)
  await push(page, '/items/C-07')
  await page.clock.runFor(1000)
  await notShown(page)
  await page.clock.runFor(10_000)
  await shown(page)
})

test('a delay waits, and decides again', async ({ page, shop }) => {
  await page.clock.install()
  await configure(shop, {
    campaigns: [
      campaign('add_to_cart', { delay: '30 seconds', when: { history: [{ didNot: 'purchase' }] } }),
    ],
  })
  await open(page, shop)
  await page.evaluate(() => window.okyaku.track('add_to_cart'))
  await page.evaluate(() => window.okyaku.explain())
  await page.clock.runFor(29_000)
  await notShown(page)
  await page.clock.runFor(2000)
  await shown(page)

  await open(page, shop)
  await page.evaluate(() => window.okyaku.track('add_to_cart'))
  await page.evaluate(() => window.okyaku.track('purchase'))
  await page.evaluate(() => window.okyaku.explain())
  await page.clock.runFor(40_000)
  await notShown(page)
})

const reminder = campaign(
  { after: '30 minutes', of: 'add_to_cart', unless: 'purchase' },
  { limits: { perVisitor: 9 } },
)

test('what is due after a while is shown on the open page', async ({ page, shop }) => {
  await page.clock.install()
  await configure(shop, { campaigns: [reminder] })
  await open(page, shop)
  await page.evaluate(() => window.okyaku.track('add_to_cart'))
  await page.evaluate(() => window.okyaku.explain())
  await page.clock.runFor(29 * 60_000)
  await notShown(page)
  await page.clock.runFor(2 * 60_000)
  await shown(page)
})

test('what became due while no page was open is shown at the next', async ({ page, shop }) => {
  await page.clock.install()
  await configure(shop, { campaigns: [reminder] })
  await open(page, shop)
  await page.evaluate(() => window.okyaku.track('add_to_cart'))
  await page.evaluate(() => window.okyaku.explain())
  await page.goto('about:blank')
  await page.clock.fastForward(60 * 60_000)
  await open(page, shop, '/story/kiln')
  await shown(page)
})

test('scores are told to the page', async ({ page, shop }) => {
  await configure(shop, { scores: { miles: { points: { purchase: { per: 'value', times: 0.01 } } } } })
  await open(page, shop)
  await page.evaluate(() => window.okyaku.track('purchase', { value: 3000 }))
  await expect.poll(() => page.evaluate(() => window.okyaku.stores.$scores.get())).toEqual({ miles: 30 })
})

const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

const product = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'BreadcrumbList', itemListElement: [] },
    {
      '@type': 'Product',
      sku: 'C-03',
      name: 'Kohiki tea cup',
      image: ['/assets/items/C-03.svg'],
      offers: [{ '@type': 'Offer', price: '3300', priceCurrency: 'JPY' }],
    },
  ],
}

test('a product that the page describes is viewed, with every page', async ({ page, shop }) => {
  const files = watchFiles(page)
  await page.clock.install()
  const html = await shop.read('story/kiln/index.html')
  await shop.write('story/cup.html', html.replace('</head>', `${jsonLd(product)}</head>`))
  await configure(shop, { capture: { products: true } })
  await open(page, shop, '/story/cup')
  await expect.poll(files).toContain('observers')
  await page.clock.runFor(2500)
  const item = {
    items: [{ item_id: 'C-03', item_name: 'Kohiki tea cup', price: 3300 }],
    currency: 'JPY',
    value: 3300,
    image: `${shop.url}/assets/items/C-03.svg`,
  }
  await expect.poll(() => viewed(page)).toEqual([item])
  await page.evaluate(() => document.querySelector('[type="application/ld+json"]')!.remove())
  await push(page, '/story/none')
  await page.clock.runFor(5000)
  expect(await viewed(page)).toEqual([item])
})

test('a page that reports by itself what is viewed is left to it', async ({ page, shop }) => {
  const files = watchFiles(page)
  await page.clock.install()
  const html = await shop.read('items/C-03.html')
  await shop.write('items/C-03.html', html.replace('</head>', `${jsonLd(product)}</head>`))
  await configure(shop, { capture: { products: true, dataLayer: true } })
  await open(page, shop)
  await expect.poll(files).toContain('observers')
  await page.clock.runFor(5000)
  const views = await viewed(page)
  expect(views).toHaveLength(1)
  expect(views[0]).not.toHaveProperty('image')
})
