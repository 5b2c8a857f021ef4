import { setUp } from './lib/setup.mjs'

/**
 * `npm run test:browsers`, or `npm run test:browsers -- webkit` for one of them: the tag's path in Firefox and WebKit. The
 * packages have to be built.
 */
const ready = await setUp({ log: console.log })
const { passed, failed } = ready.ok ? await tryAll() : { passed: 0, failed: 1 }
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)

async function tryAll() {
  const { tryBrowsers } = await import('./browsers/main.mjs')
  return tryBrowsers(process.argv.slice(2), console.log)
}
