import { indented, line } from '../lib/report.mjs'
import { firefox } from './firefox.mjs'
import { journey } from './journey.mjs'
import { openShop } from './shop.mjs'
import { webkit } from './webkit.mjs'

/** @import { Scene, Step } from './journey.mjs' */
/** @import { Browser, Kind } from './types.ts' */

/**
 * Takes the tag's path in each browser that can be had here. One that cannot be is named, and fails nothing.
 * @param {string[]} names of the browsers; all where none is named
 * @param {(line: string) => void} log
 * @param {Kind[]} [kinds] Chromium has the whole of `npm test`
 */
export async function tryBrowsers(names, log, kinds = [firefox, webkit]) {
  const total = { passed: 0, failed: 0 }
  const unknown = names.filter(name => !kinds.some(kind => kind.name === name))
  if (unknown.length > 0) {
    log(`There is no ${unknown.join(', ')} here. There are: ${kinds.map(({ name }) => name).join(', ')}.`)
    return { ...total, failed: 1 }
  }
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
  const shop = await openShop()
  /** @type {Browser | undefined} */
  let browser
  let passed = 0
  try {
    browser = await kind.start()
    log(`${kind.name} ${browser.version}`)
    const scene = { browser, shop, tab: await browser.open() }
    // Each step goes on where the one before has ended: the first that fails is the last.
    for (const step of journey) {
      await take(step, scene, log)
      passed++
    }
  } catch (error) {
    log(indented(String(error)))
  } finally {
    await browser?.stop()
    await shop.stop()
  }
  return { passed, failed: passed < journey.length ? 1 : 0 }
}

/**
 * @param {Step} step
 * @param {Scene} scene
 * @param {(line: string) => void} log
 */
async function take(step, scene, log) {
  const began = performance.now()
  let mark = /** @type {'✓' | '✗'} */ ('✗')
  try {
    await step.run(scene)
    mark = '✓'
  } finally {
    log(line(mark, step.says.padEnd(82), performance.now() - began))
  }
}
