import { defineConfig } from '@playwright/test'
import { browserArgs, findBrowser } from './scripts/lib/browser.mjs'

const executablePath = findBrowser()

/** Every spec starts the servers it needs on port 0, so there is no `webServer` here. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.browser.ts',
  testIgnore: ['**/node_modules/**', '**/dist/**'],
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    headless: true,
    trace: 'retain-on-failure',
    launchOptions: {
      args: browserArgs,
      // Visitors have scroll bars, and a message must not move the page when it hides one.
      ignoreDefaultArgs: ['--hide-scrollbars'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
})
