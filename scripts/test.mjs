import { checks } from './lib/checks.mjs'
import { chosen, runChecks } from './lib/run-checks.mjs'
import { setUp } from './lib/setup.mjs'

const names = process.argv.slice(2)
const { passed, failed } = await test(names)
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)

/**
 * `npm test` looks at everything; `npm test -- unit types` at some of it.
 * @param {string[]} names
 */
async function test(names) {
  const unknown = names.filter(name => !checks.some(check => check.name === name))
  if (unknown.length > 0) {
    const known = checks.map(check => check.name).join(', ')
    console.log(`There is no check called ${unknown.join(', ')}. There are: ${known}.`)
    return { passed: 0, failed: 1 }
  }
  const due = chosen(checks, names)
  const ready = await setUp({
    log: console.log,
    browser: due.some(({ name }) => name === 'browser'),
    store: due.some(({ name }) => ['unit', 'start', 'browser'].includes(name)),
  })
  if (!ready.ok) return { passed: 0, failed: 1 }
  // Where playwright.config.ts looks for the browser, and the server for the embedded store.
  if (ready.browser?.ok) process.env.OKYAKU_CHROMIUM = ready.browser.path
  if (ready.store?.ok) process.env.OKYAKU_CHDB = ready.store.dir
  return runChecks(due, console.log)
}
