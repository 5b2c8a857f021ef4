import type { Signal } from '@okyaku/engine'
import { test as base, type Page } from '@playwright/test'
import { build } from 'esbuild'
import type { Moments, startMoments } from './index.ts'

/** What the page under test offers to a test. */
declare global {
  interface Window {
    startMoments: typeof startMoments
    moments: Moments
    signals: Signal[]
    said: string[]
  }
}

export const test = base.extend<{ shop: Page }, { bundle: string }>({
  bundle: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern.
    async ({}, use) => {
      await use(await bundle())
    },
    { scope: 'worker' },
  ],
  shop: async ({ page, bundle }, use) => {
    await page.clock.install()
    await page.route('**/*', route => {
      const isScript = new URL(route.request().url()).pathname === '/moments.js'
      const answer = isScript ? { contentType: 'text/javascript', body: bundle } : { body: shop }
      return route.fulfill({ contentType: 'text/html', ...answer })
    })
    await page.goto('http://localhost/')
    await page.waitForFunction(() => 'startMoments' in window)
    await use(page)
  },
})

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['packages/sdk/src/moments/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['okyaku:source'],
  })
  return outputFiles[0]!.text
}

const shop = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Shop</title>
  <style>body { margin: 0 } .goods { height: 3000px }</style>
  <button id="dead">Nothing happens</button>
  <div class="goods"></div>
  <div id="reviews" style="height: 400px">Reviews</div>
  <div class="goods"></div>
  <div id="story" style="height: 5000px">A long story</div>
  <form id="sign-up"><input id="mail"><button>Send</button></form>
  <input id="search">
  <script type="module">
    import { startMoments } from '/moments.js'
    document.querySelector('form').addEventListener('submit', event => event.preventDefault())
    window.startMoments = startMoments
  </script>
</html>`

/** Begins to observe what the triggers wait for. */
export async function observe(page: Page, ...triggers: object[]): Promise<void> {
  await page.evaluate(triggers => {
    window.signals = []
    window.said = []
    window.moments = window.startMoments({
      triggers,
      activeMs: () => 0,
      signal: signal => window.signals.push(signal),
      say: (...words) => void window.said.push(words.join(' ')),
    })
  }, triggers)
}

export const signals = (page: Page) => page.evaluate(() => window.signals)

/** The browser has looked at what is in view, and told its observers. */
export const looked = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect()
          resolve()
        })
        observer.observe(document.body)
      }),
  )
