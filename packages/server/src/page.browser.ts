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

test('says when the collector is gone', async ({ page, collector }) => {
  await page.goto(collector.url)
  await expect(page.getByRole('status')).toHaveText('Live')
  await collector.stop()
  await expect(page.getByRole('status')).toContainText('does not answer')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`can be used by everybody, on a phone, ${colorScheme}`, async ({ page, collector }) => {
    await send(collector.url, fresh({ name: 'add_to_wishlist' }), fresh({ name: 'x'.repeat(64) }))
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${collector.url}/?lang=ja`)
    await expect(page.getByRole('status')).toHaveText('ライブ')
    // The cast: axe's types come with a copy of Playwright's own.
    const axe = new AxeBuilder({ page: page as never })
    expect((await axe.analyze()).violations).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })
}
