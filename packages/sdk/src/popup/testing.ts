import type { MessageContent } from '@okyaku/engine'
import { test as base, type Page } from '@playwright/test'
import { build } from 'esbuild'
import type { Popup, PopupRequest } from './request.ts'

/** What the page under test offers to a test. */
declare global {
  interface Window {
    openPopup(request: PopupRequest): Popup
    popup: Popup
    told: string[]
    violations: string[]
    shifts: number
  }
}

type Bundle = { popup: string }

/** A page with the strictest policy that we promise to work under. */
export const test = base.extend<{ shop: Page }, Bundle>({
  popup: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern.
    async ({}, use) => {
      await use(await bundle())
    },
    { scope: 'worker' },
  ],
  shop: async ({ page, popup }, use) => {
    await openShop(page, popup)
    await use(page)
  },
})

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['packages/sdk/src/popup/index.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    conditions: ['okyaku:source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return outputFiles[0]!.text
}

function watch(): void {
  window.told = []
  window.violations = []
  window.shifts = 0
  document.addEventListener('securitypolicyviolation', event => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`)
  })
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      window.shifts += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/**
 * Neither Playwright's locators nor axe can look into a closed shadow root, so most tests open it. What must hold of
 * the closed one is tested through the browser's own accessibility tree.
 */
export async function openShadowRoots(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' })
    }
  })
  await page.reload()
}

const policy = [
  "default-src 'none'",
  "script-src 'nonce-shop'",
  "style-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join(';')

async function openShop(page: Page, popup: string): Promise<void> {
  await page.addInitScript(watch)
  const files: Record<string, [type: string, body: string]> = {
    '/popup.js': ['text/javascript', popup],
    '/vase.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>'],
    '/shop.css': ['text/css', 'body{margin:0;padding:2em}.goods{height:300vh}'],
  }
  await page.route('**/*', route => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/missing.png') return route.fulfill({ status: 404 })
    const [contentType, body] = files[pathname] ?? ['text/html', shop]
    return route.fulfill({ contentType, body, headers: { 'content-security-policy': policy } })
  })
  await page.goto('http://localhost/')
}

const shop = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Shop</title>
  <link rel="stylesheet" href="/shop.css">
  <main>
    <h1>Shop</h1>
    <button id="before">Before</button>
    <div id="slot"><p>The slot's own words</p></div>
    <div class="goods"></div>
    <button id="after">After</button>
    <div class="goods"></div>
  </main>
  <script type="module" nonce="shop">
    import { open } from '/popup.js'
    window.openPopup = open
  </script>
</html>`

/** Shows a message and writes down what the host is told. */
export async function show(
  page: Page,
  message: MessageContent,
  rest: { locale?: string; fallbackLocale?: string; attributes?: Record<string, unknown> } = {},
): Promise<void> {
  await page.waitForFunction(() => 'openPopup' in window)
  await page.evaluate(
    ({ message, rest }) => {
      const slot = document.querySelector('#slot')!
      window.popup = window.openPopup({
        campaign: 'c',
        message,
        locale: 'en',
        attributes: {},
        ...rest,
        ...(message.format === 'inline' ? { target: slot } : {}),
        clicked: button => window.told.push(`clicked ${button.action}`),
        dismissed: how => window.told.push(`dismissed ${how}`),
        closed: () => window.told.push('closed'),
      })
    },
    { message, rest },
  )
}

export const told = (page: Page) => page.evaluate(() => window.told)
