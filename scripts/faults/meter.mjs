/** @import { CDPSession, Page } from '@playwright/test' */

/** Reads the processor time of the main thread, for runs in which one page does everything and lives to the end. */
export function createMeter() {
  /** @type {{ page: Page, session: CDPSession, before: number }[]} */
  const begun = []
  let hasCrashed = false
  return {
    /** @param {Page} page */
    async begin(page) {
      if (begun.some(one => one.page === page)) return
      page.on('crash', () => {
        hasCrashed = true
      })
      const session = await page.context().newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      begun.push({ page, session, before: await threadMs(session) })
    },
    /** @returns {Promise<number | undefined>} milliseconds */
    async read() {
      const [only, ...others] = begun
      // A page that has crashed would never answer.
      if (!only || others.length > 0 || hasCrashed || only.page.isClosed()) return undefined
      return (await threadMs(only.session)) - only.before
    },
  }
}

/** @param {CDPSession} session */
async function threadMs(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}
