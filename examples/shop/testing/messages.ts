import type { BrowserContext, Page } from '@playwright/test'
import { tagOf } from './stored.ts'

declare global {
  interface Window {
    /** The messages of this page: decided to be shown, and shown. */
    due: string[]
    shown: string[]
  }
}

/** Every page of the context keeps count of its messages, and they can be looked into. */
export async function watchMessages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.due = []
    window.shown = []
    const watch = (okyaku: Window['okyaku']) => {
      okyaku.on('decision', ({ campaign, outcome }) => outcome === 'shown' && window.due.push(campaign))
      okyaku.on('shown', ({ campaign }) => window.shown.push(campaign))
    }
    Object.assign(window, { okyaku: [watch] })
    // Playwright's locators find nothing in a closed shadow root.
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' })
    }
  })
}

/** What the page has shown, once all that has happened so far is decided. */
export async function shownOn(page: Page): Promise<string[]> {
  await tagOf(page)
  await page.evaluate(() => window.okyaku.explain())
  await page.waitForFunction(() => window.due.length === window.shown.length)
  return page.evaluate(() => window.shown)
}
