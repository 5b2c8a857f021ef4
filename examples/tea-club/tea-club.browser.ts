import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Event } from '@okyaku/engine'
import { test as base, expect } from '@playwright/test'
import { Hono } from 'hono'
import { build } from 'vite'
import { listen } from '../../scripts/lib/listen.mjs'

/** One page twice, by each library that draws it; whoever visits it sees no difference. */
interface Club {
  url: string
  /** What has been delivered. */
  events: Event[]
}

const test = base.extend<{ framework: 'react' | 'vue'; club: Club }>({
  framework: ['react', { option: true }],
  locale: 'ja-JP',
  club: async ({ framework }, use) => {
    const outDir = await mkdtemp(join(tmpdir(), `okyaku-${framework}-`))
    const root = fileURLToPath(new URL(`../${framework}`, import.meta.url))
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
    const events: Event[] = []
    const site = new Hono()
    site.post('/v1/events', async c => {
      const body = Buffer.from(await c.req.arrayBuffer())
      const isZipped = c.req.header('Content-Encoding') === 'gzip'
      events.push(...JSON.parse(String(isZipped ? gunzipSync(body) : body)).events)
      return c.json({})
    })
    site.get('*', serveStatic({ root: outDir }))
    const server = createServer(getRequestListener(site.fetch, { overrideGlobalObjects: false }))
    await use({ url: `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`, events })
    server.closeAllConnections()
    server.close()
    await rm(outDir, { recursive: true, force: true })
  },
})

for (const framework of ['react', 'vue'] as const) {
  test.describe(framework, () => {
    test.use({ framework })

    test('shows what is known of the visitor, as it changes', async ({ page, club }) => {
      await page.goto(club.url)
      const tier = page.locator('.tier')
      await expect(tier).toHaveText('お客さま')
      await expect(page.locator('output')).toHaveText('茶葉 0 枚')

      await expect(page.getByText('記録してもよろしいですか。')).toBeVisible()
      await page.getByRole('button', { name: 'はい' }).click()
      await expect(page.getByText('記録しています。')).toBeVisible()

      await page.getByRole('button', { name: '煎茶を買う' }).click()
      await expect(page.locator('output')).toHaveText('茶葉 12 枚')
      await page.getByRole('button', { name: '感想を書く' }).click()
      await expect(page.locator('output')).toHaveText('茶葉 17 枚')
      await expect(tier).toHaveText('お客さま')

      await page.getByRole('button', { name: 'ほうじ茶を買う' }).click()
      await expect(tier).toHaveText('常連さん')
      await expect(page.locator('dd')).toHaveText('welcome-regular')

      await page.getByRole('textbox', { name: 'お名前' }).fill('花')
      await expect(page.locator('.who')).toContainText('花 さま')

      await expect
        .poll(() => club.events.map(({ name }) => name))
        .toEqual(
          expect.arrayContaining(['page_view', 'purchase', 'review', 'tier_changed', 'campaign_shown']),
        )
    })

    test('speaks English as well, and remembers the visitor', async ({ page, club }) => {
      await page.goto(club.url)
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('button', { name: 'Yes' }).click()
      await page.getByRole('button', { name: 'Buy sencha' }).click()
      await expect(page.locator('output')).toHaveText('12 tea leaves')
      await page.reload()
      await page.getByRole('button', { name: 'English' }).click()
      await expect(page.locator('output')).toHaveText('12 tea leaves')
      await page.getByRole('button', { name: 'No', exact: true }).click()
      await expect(page.getByText('No notes are taken.')).toBeVisible()
    })
  })
}
