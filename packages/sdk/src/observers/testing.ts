import type { Capture } from '@okyaku/engine'
import { test as base, type Page } from '@playwright/test'
import { build } from 'esbuild'
import type { onNavigation } from '../browser.ts'
import type { capturePageViews, PageViews } from '../capture/page-views.ts'
import type { startCapturing } from '../capturing.ts'
import type * as observers from './index.ts'

/** What the page under test offers to a test. */
declare global {
  interface Window {
    startCapturing: typeof startCapturing
    capturePageViews: typeof capturePageViews
    observers: typeof observers
    onNavigation: typeof onNavigation
    views: PageViews
    stopCapture(): void
    taken: { name: string; props: Record<string, unknown>; path: string; title: string }[]
  }
}

export const test = base.extend<{ site: Page }, { bundle: string }>({
  bundle: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern.
    async ({}, use) => {
      await use(await bundle())
    },
    { scope: 'worker' },
  ],
  site: async ({ page, bundle }, use) => {
    await page.route('**/*', route => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/capture.js') return route.fulfill({ contentType: 'text/javascript', body: bundle })
      if (pathname === '/slow') return new Promise(() => undefined)
      return route.fulfill({ contentType: 'text/html', body: html(pathname) })
    })
    await page.goto('http://shop.localhost/')
    await page.waitForFunction(() => 'startCapturing' in window)
    await use(page)
  },
})

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { onNavigation } from './browser.ts'
        export { startCapturing } from './capturing.ts'
        export { capturePageViews } from './capture/page-views.ts'
        export * as observers from './observers/index.ts'`,
      resolveDir: 'packages/sdk/src',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['okyaku:source'],
  })
  return outputFiles[0]!.text
}

const html = (path: string) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${path}</title>
  <style>body { margin: 0 } .tall { height: 3000px }</style>
  <button id="dead">Nothing happens</button>
  <button id="grows">Adds a word</button>
  <button id="opens">Opens a menu when pressed</button>
  <a id="prevented" href="/elsewhere">Leads nowhere</a>
  <a id="slow" href="/slow">Leads far away</a>
  <p id="words">Words to copy</p>
  <shop-form></shop-form>
  <div class="tall"></div>
  <div id="end" style="height: 200px">The end</div>
  <script type="module">
    import * as all from '/capture.js'
    Object.assign(window, all)
    customElements.define('shop-form', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<form data-okyaku-event="sign_up"><input name="mail" aria-label="mail"></form>' +
          '<p class="offer" data-id="deep">An offer</p>'
        this.shadowRoot.querySelector('form').addEventListener('submit', event => event.preventDefault())
      }
    })
    document.querySelector('#grows').addEventListener('click', event => event.target.append(' more'))
    document.querySelector('#opens').addEventListener('pointerdown', event => event.target.append(' open'))
    document.querySelector('#prevented').addEventListener('click', event => event.preventDefault())
  </script>
</html>`

/** Captures as a site does that has this `capture` in its config. */
export async function capture(page: Page, config: Capture = {}): Promise<void> {
  await page.evaluate(config => {
    window.taken = []
    function take(name: string, props: object = {}, { path, title } = window.views.page()): void {
      window.taken.push({ name, props: { ...props }, path, title })
      console.log(name)
    }
    const capturing = window.startCapturing({
      capture: config,
      triggers: [],
      timeZone: undefined,
      loadMoments: () => Promise.reject(new Error('not needed')),
      loadObservers: async () => window.observers,
      events: async () => [],
      track(name, props) {
        window.views.settle()
        take(name, props)
      },
      signal: () => undefined,
      left: (page, stretch) => take('page_leave', stretch, page),
      say: () => undefined,
    })
    window.views = window.capturePageViews({
      onAddress: changed => window.onNavigation(changed) ?? window.observers.onHistory(changed),
      left: capturing.leave,
      viewed(page, at) {
        take('page_view', { referrer: page.referrer }, page)
        capturing.turnTo(page, at)
      },
    })
    window.stopCapture = () => {
      window.views.stop()
      capturing.stop()
    }
  }, config)
}

export const taken = (page: Page) => page.evaluate(() => window.taken)

export const names = async (page: Page) => (await taken(page)).map(({ name }) => name)
