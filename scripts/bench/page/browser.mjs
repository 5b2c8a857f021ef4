/** @import { Page } from '@playwright/test' */
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from '../../lib/browser.mjs'

/**
 * Works on a page of a browser that keeps what it keeps in a folder.
 * @template Result
 * @param {{ folder: string, port: number }} place
 * @param {(page: Page) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withPage({ folder, port }, work) {
  const executablePath = findBrowser()
  const context = await chromium.launchPersistentContext(folder, {
    args: [
      ...browserArgs,
      // Under names of their own, as any site and not a developer's machine, and with what https gives a page.
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      `--unsafely-treat-insecure-origin-as-secure=http://*.example:${port}`,
    ],
    ...(executablePath ? { executablePath } : {}),
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'ja-JP',
    // A tag may pass over browsers without a head.
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  })
  try {
    return await work(context.pages()[0] ?? (await context.newPage()))
  } finally {
    await context.close()
  }
}
