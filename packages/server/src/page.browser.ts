import AxeBuilder from '@axe-core/playwright'
import type { Config } from '@okyaku/engine'
import { expect as expectNow, test as withPage } from '@playwright/test'
import { type Serving, serveCollector } from './serve.ts'
import { batch, event, testStore } from './testing.ts'

/** The page looks every two seconds, and less often while the store is busy. */
const expect = expectNow.configure({ timeout: 15_000 })

const HOSTILE = `<script>document.title = 'owned'</script><img src=x onerror="document.title = 'owned'">`

const config: Config = {
  site: { id: 'demo', locale: 'ja' },
  behaviors: {
    favorite: { kind: 'feature', label: { ja: 'お気に入り', en: HOSTILE }, event: 'add_to_wishlist' },
  },
  tiers: [{ id: 'light', label: 'ライト' }],
}

const test = withPage.extend<{ collector: Serving }>({
  collector: async ({ browserName: _ }, use) => {
    const shelf = await testStore()
    const collector = await serveCollector({ store: shelf.store, config })
    await use(collector)
    await collector.stop()
    await shelf.remove()
  },
})

/** The page goes by the real clock. */
const fresh = (fields: Parameters<typeof event>[0] = {}) =>
  event({ at: Date.now(), tier: 'light', ...fields })

async function send(url: string, ...events: unknown[]) {
  const response = await fetch(`${url}/v1/events`, { method: 'POST', body: JSON.stringify(batch(...events)) })
  expect(await response.json()).toEqual({ rejected: [] })
}

test('what arrives appears by itself, and stays text whatever it says', async ({ page, collector }) => {
  await page.goto(collector.url)
  await expect(page.locator('#recent')).toContainText('Nothing has arrived')
  const hostile = { url: HOSTILE, path: HOSTILE, title: HOSTILE }
  await send(
    collector.url,
    fresh({ name: 'add_to_wishlist', page: hostile, props: { [HOSTILE]: HOSTILE } }),
    fresh({ name: 'campaign_shown', tier: HOSTILE.slice(0, 64), props: { campaign: HOSTILE } }),
  )
  await expect(page.locator('#recent')).toContainText(HOSTILE)
  await expect(page.locator('#tiers')).toContainText(HOSTILE)
  await expect(page.locator('#campaigns')).toContainText(HOSTILE)
  await expect(page.locator('main script, main img')).toHaveCount(0)
  await expect(page).toHaveTitle('Okyaku')
})

test('counts each tier and behavior', async ({ page, collector }) => {
  await send(
    collector.url,
    fresh({ name: 'add_to_wishlist', visitor: 'a' }),
    fresh({ name: 'add_to_wishlist', visitor: 'a' }),
    fresh({ visitor: 'b' }),
  )
  await page.goto(`${collector.url}/?lang=ja`)
  await expect(page.locator('#tiers')).toContainText('ライト')
  await expect(page.getByRole('row', { name: 'お気に入り' })).toContainText('50%')
  await expect(page.locator('#total-events')).toHaveText('3')
})

test('an arrival is two lines, tells visitors apart, and stays open while others arrive', async ({
  page,
  collector,
}) => {
  const visitor = '0198a6f2-7c1e-7000-8000-00000000beef'
  const props = { value: 1200, currency: 'JPY', items: [1, 2, 3], nested: { far: 'down' }, nothing: null }
  const shop = { url: 'https://shop.example/a', path: '/a' }
  await send(collector.url, fresh({ name: 'add_to_cart', visitor, page: shop, props }))
  await page.goto(collector.url)
  const row = page.locator('#recent li', { hasText: 'add_to_cart' })
  await expect(row.locator('.about span')).toHaveText(['/a', 'value 1200 · currency JPY · items 3'])
  await expect(row.locator('small')).toHaveText('ライト · …beef')
  await expect(row.getByText('nested: {"far":"down"}')).toBeHidden()
  await row.locator('summary').click()
  await send(collector.url, ...Array.from({ length: 29 }, () => fresh()))
  await expect(page.locator('#recent li')).toHaveCount(30)
  await expect(row.getByText('nested: {"far":"down"}')).toBeVisible()
  await expect(row.locator('summary')).toBeFocused()
  await send(collector.url, fresh())
  await expect(row).toHaveCount(0)
  await expect(page.locator('#recent li')).toHaveCount(30)
})

for (const [known, sentence] of [
  [undefined, 'Start the collector with --config'],
  [{ site: { id: 'demo' } }, 'The config names no behaviors'],
] as const) {
  test(`without behaviors it says: ${sentence}`, async ({ page }) => {
    const shelf = await testStore()
    const collector = await serveCollector({ store: shelf.store, config: known })
    await page.goto(collector.url)
    await expect(page.locator('#tiers')).toContainText(sentence)
    await collector.stop()
    await shelf.remove()
  })
}

test('on a wide screen the stream stands beside the tables, on a phone before them', async ({
  page,
  collector,
}) => {
  await page.goto(collector.url)
  const topOf = async (title: string) => (await page.getByRole('region', { name: title }).boundingBox())?.y
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await topOf('Arriving now')).toBe(await topOf('Behaviors per tier'))
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await topOf('Arriving now')).toBeLessThan((await topOf('Behaviors per tier')) ?? 0)
})

test('says when the collector is gone', async ({ page, collector }) => {
  await page.goto(collector.url)
  await expect(page.getByRole('status')).toHaveText('Live')
  await collector.stop()
  await expect(page.getByRole('status')).toContainText('does not answer')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`can be used by everybody, on a phone, ${colorScheme}`, async ({ page, collector }) => {
    await send(collector.url, fresh({ name: 'add_to_wishlist' }), fresh({ name: 'x'.repeat(100) }))
    await send(collector.url, fresh({ name: 'campaign_shown', props: { campaign: 'hello' } }))
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${collector.url}/?lang=ja`)
    await expect(page.getByRole('status')).toHaveText('ライブ')
    // The cast: axe's types come with a copy of Playwright's own.
    const axe = new AxeBuilder({ page: page as never })
    expect((await axe.analyze()).violations).toEqual([])
    // Not the viewport's width, of which a scroll bar takes its part; and no column of a table is out of sight.
    for (const box of await page.locator('html, .scroll').all()) {
      expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    }
  })
}
