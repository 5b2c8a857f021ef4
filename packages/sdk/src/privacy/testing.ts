import { readdirSync, readFileSync } from 'node:fs'
import type { Config, Event } from '@okyaku/engine'
import { test as base, expect as expectNow, type Page } from '@playwright/test'
import type { Okyaku } from '../okyaku.ts'

declare global {
  interface Window {
    okyaku: Okyaku
    dataLayer: unknown[]
    violations: string[]
  }
}

/** Machines can be busy. */
export const expect = expectNow.configure({ timeout: 20_000 })

export interface Site {
  config: Config | string
  /** Runs before anything else on the page. */
  before?: string
  /** Stands in the page's head, before the tag. */
  head?: string
  css?: string
  headers?: Record<string, string>
  /** More attributes of the tag. */
  tag?: string
}

export interface Visited {
  page: Page
  /** The events that the site's endpoint has taken. */
  sent: Event[]
  /** The visitors that it was asked to erase. */
  erased: string[]
  /** What went wrong on the page and nobody caught, and what the policy has refused. */
  wrong(): Promise<string[]>
}

export interface Fixtures {
  visit(site: Site): Promise<Visited>
}

const dist = 'packages/sdk/dist'

/** A page with the tag as it is built, and an endpoint, under an origin that browsers trust. */
export const test = base.extend<Fixtures>({
  visit: async ({ page }, use) => use(site => open(page, site)),
})

async function open(page: Page, site: Site): Promise<Visited> {
  const sent: Event[] = []
  const erased: string[] = []
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text())
  })
  // Playwright's locators cannot look into a closed shadow root.
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' })
    }
  })
  const built = new Set(readdirSync(dist))
  await page.route('**/*', async route => {
    const { pathname } = new URL(route.request().url())
    const file = pathname.slice(1)
    const give = (contentType: string, body: string) =>
      route.fulfill({ contentType, body, headers: { ...site.headers } })
    if (route.request().method() === 'POST') {
      const body = JSON.parse(route.request().postData() ?? '{}')
      if (pathname === '/v1/erase') erased.push(body.visitor)
      else sent.push(...body.events)
      return give('application/json', '{}')
    }
    if (built.has(file)) return give('text/javascript', readFileSync(`${dist}/${file}`, 'utf8'))
    if (file === 'okyaku.json') return give('application/json', textOf(site.config))
    if (file === 'zone.js')
      return give('text/javascript', readFileSync('node_modules/zone.js/bundles/zone.umd.js', 'utf8'))
    if (file === 'site.css') return give('text/css', site.css ?? '')
    return give('text/html', htmlOf(site))
  })
  await page.goto('http://localhost/?email=taro%40example.jp&token=abc')
  await page.waitForFunction(() => window.okyaku && !Array.isArray(window.okyaku))
  return {
    page,
    sent,
    erased,
    wrong: async () => [...errors, ...(await page.evaluate(() => window.violations))],
  }
}

const textOf = (config: Config | string) => (typeof config === 'string' ? config : JSON.stringify(config))

const htmlOf = ({ before = '', head = '', tag = '' }: Site) => `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>Shop</title>
<link rel="stylesheet" href="/site.css">
<script nonce="n">
  window.violations = []
  document.addEventListener('securitypolicyviolation', event => {
    window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample)
  })
  ${before}
</script>
${head}
<script nonce="n" async src="/okyaku.js" data-config="/okyaku.json" ${tag}></script>
<body><h1>Shop</h1><button id="own">Own</button></body>
</html>`

/** A message when something is put into the cart. */
export const config: Config = {
  site: { id: 'shop', locale: 'en' },
  sync: [{ to: '/v1/events', erase: '/v1/erase' }],
  campaigns: [
    {
      id: 'thanks',
      on: 'add_to_cart',
      show: { format: 'modal', title: 'Thank you', buttons: [{ label: 'Fine', action: 'close' }] },
    },
  ],
}

/** Puts something into the cart, and waits for the message and for the endpoint. */
export async function buy({ page, sent }: Visited): Promise<Event> {
  await page.evaluate(() =>
    window.okyaku.track('add_to_cart', { items: [{ id: 'T-12' }, { id: 'C-03' }], value: 3 }),
  )
  await expect(page.locator('okyaku-message')).toBeAttached()
  await page.evaluate(() => window.okyaku.flush())
  await expect
    .poll(() => sent.map(({ name }) => name))
    .toEqual(expect.arrayContaining(['add_to_cart', 'campaign_shown']))
  return sent.find(({ name }) => name === 'add_to_cart')!
}
