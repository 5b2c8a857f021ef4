import { indented, line } from '../lib/report.mjs'
import { firefox } from './firefox.mjs'
import { journey } from './journey.mjs'
import { openShop } from './shop.mjs'
import { webkit } from './webkit.mjs'

/** @import { Kind } from './types.ts' */

/** Chromium has the whole of `npm test`. */
const kinds = [firefox, webkit]

/**
 * Takes the tag's path in each browser that can be had here. One that cannot be is named, and fails nothing.
 * @param {string[]} names of the browsers; all where none is named
 * @param {(line: string) => void} log
 */
export async function tryBrowsers(names, log) {
  const total = { passed: 0, failed: 0 }
  for (const kind of kinds.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const had = await kind.ensure(log)
    if (!had.ok) log(`– ${kind.name} cannot be tried on this machine: it ${had.why}.`)
    const { passed, failed } = had.ok ? await travel(kind, log) : { passed: 0, failed: 0 }
    total.passed += passed
    total.failed += failed
  }
  return total
}

/**
 * @param {Kind} kind
 * @param {(line: string) => void} log
 */
async function travel(kind, log) {
  const [shop, browser] = await Promise.all([openShop(), kind.start()])
  let passed = 0
  try {
    log(`${kind.name} ${browser.version}`)
    const scene = { browser, shop, tab: await browser.open() }
    for (const { says, run } of journey) {
      const began = performance.now()
      const why = await run(scene).then(() => undefined, String)
      log(line(why ? '✗' : '✓', says.padEnd(82), performance.now() - began))
      if (why) log(indented(why))
      // Each step goes on where the one before has ended.
      if (why) break
      passed++
    }
  } finally {
    await Promise.all([browser.stop(), shop.stop()])
  }
  return { passed, failed: passed < journey.length ? 1 : 0 }
}
