import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** Workspace packages resolve to their TypeScript, so that unit tests need no build. */
const source = 'okyaku:source'

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  // Tests in the node environment resolve as a server would, by a list of its own.
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    // A machine of which others ask much at the same time is slow, not wrong.
    testTimeout: 60_000,
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'examples/**/*.test.ts'],
  },
})
