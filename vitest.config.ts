import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** Workspace packages resolve to their TypeScript, so that unit tests need no build. */
const source = 'okyaku:source'

export default defineConfig({
  resolve: { conditions: [source, ...defaultClientConditions] },
  // Tests in the node environment resolve as a server would, by a list of its own.
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'examples/**/*.test.ts'],
  },
})
