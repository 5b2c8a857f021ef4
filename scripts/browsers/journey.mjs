import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

/** @import { Event } from '@okyaku/engine' */
/** @import { openShop } from './shop.mjs' */
/** @import { Browser, Tab } from './types.ts' */

/** @typedef {{ browser: Browser, shop: Awaited<ReturnType<typeof openShop>>, tab: Tab }} Scene */
/** @typedef {{ says: string, run(scene: Scene): Promise<unknown> }} Step */

/** Machines can be busy. */
const PATIENCE = 30_000

/**
 * What a visitor does, and what has to come of it: each step goes on where the one before has ended.
 * @type {Step[]}
 */
export const journey = [
  {
    says: 'loads from another origin, and records the page',
    async run({ tab, shop }) {
      await tab.goTo(`${shop.url}/`)
      await stored(shop, ['session_start /', 'page_view /'])
    },
  },
  {
    says: 'records a declared click, decides, and shows the message',
    async run({ tab, shop }) {
      await click(tab, "document.querySelector('#buy')")
      await stored(shop, ['add_to_cart /', 'campaign_shown /'])
      await seen(tab, `${message}?.textContent.includes('It is yours')`)
    },
  },
  {
    says: 'takes a click on the message',
    async run({ tab, shop }) {
      await click(tab, `[...${message}.querySelectorAll('button')].find(one => one.textContent === 'Go on')`)
      await stored(shop, ['campaign_clicked /'])
      await seen(tab, "!document.querySelector('okyaku-message')")
    },
  },
  {
    says: 'tells that a page is left, and what was recorded last on it',
    async run({ tab, shop }) {
      await tab.run(
        "document.querySelector('#next').addEventListener('click', () => okyaku.track('went_on'))",
      )
      await click(tab, "document.querySelector('#next')")
      await stored(shop, ['went_on /', 'page_leave /', 'page_view /next'])
    },
  },
  {
    says: 'counts a page anew to which the visitor returns',
    async run({ tab, shop }) {
      await tab.run('setTimeout(() => history.back())')
      await stored(shop, ['page_leave /next', 'page_view /'])
      await seen(tab, "location.pathname === '/'")
      await click(tab, "document.querySelector('#buy')")
      await stored(shop, ['add_to_cart /'])
    },
  },
  {
    says: 'keeps what cannot be sent beyond the end of its tab',
    async run(scene) {
      const { browser, shop, tab } = scene
      shop.collector.state.isDown = true
      await tab.run("for (let n = 0; n < 200; n++) okyaku.track('waited', { n })")
      scene.tab = await browser.open()
      await tab.close()
      shop.collector.state.isDown = false
      await scene.tab.goTo(`${shop.url}/again`)
      const waited = Array.from({ length: 200 }, () => 'waited /')
      // What a page writes while it ends, WebKit does not keep: that reaches a server, or nobody.
      await stored(shop, [...waited, 'page_view /again'], 'page_leave /')
    },
  },
  {
    says: 'has delivered all that is on the disk, in its order, of one visitor in one session',
    async run({ tab, shop }) {
      const { events } = /** @type {{ events: Event[] }} */ (await tab.run('return okyaku.export()'))
      const told = [...shop.collector.stored.values()]
      equal(without(events.map(textOf), told.map(textOf)), [])
      const waited = told.filter(({ name }) => name === 'waited').map(({ props }) => props?.n)
      equal(
        waited,
        Array.from({ length: 200 }, (_, n) => n),
      )
      equal(
        [new Set(told.map(({ visitor }) => visitor)).size, new Set(told.map(({ session }) => session)).size],
        [1, 1],
      )
    },
  },
  {
    says: 'says that all is well, on the disk',
    async run({ tab }) {
      const { config, storage, waiting, lost } = /** @type {import('okyaku').Health} */ (
        await tab.run('return okyaku.health()')
      )
      equal({ config, storage, waiting, lost }, { config: 'fine', storage: 'disk', waiting: 0, lost: {} })
    },
  },
]

const message = "document.querySelector('okyaku-message')?.shadowRoot"

/** @param {Event} event */
const textOf = ({ id, name, page }) => `${id} ${name} ${page?.path}`

/**
 * These have come to the collector since this was asked last, each as often as it is named, and nothing else has - but
 * for one that may have come or not.
 * @param {Scene['shop']} shop
 * @param {string[]} lines
 * @param {string} [perhaps]
 */
async function stored({ collector: { state, stored } }, lines, perhaps) {
  const expected = [...state.told, ...lines]
  const all = () => [...stored.values()].map(({ name, page }) => `${name} ${page?.path}`)
  const missing = () => without(expected, all())
  const surplus = () => without(without(all(), expected), perhaps ? [perhaps] : [])
  await until(() => missing().length + surplus().length === 0).catch(() => {
    throw new Error(`missing: ${missing().join(', ')}\nnot expected: ${surplus().join(', ')}`)
  })
  state.told = all()
}

/**
 * What is left of a list when each of the others is taken out of it once.
 * @param {string[]} lines
 * @param {string[]} others
 */
function without(lines, others) {
  const left = [...others]
  return lines.filter(line => {
    const found = left.indexOf(line)
    if (found >= 0) left.splice(found, 1)
    return found < 0
  })
}

/**
 * @param {Tab} tab
 * @param {string} expression
 */
async function seen(tab, expression) {
  await until(async () => tab.run(`return Boolean(${expression})`).catch(() => false))
}

/**
 * @param {Tab} tab
 * @param {string} element an expression
 */
async function click(tab, element) {
  await seen(tab, element)
  const at = await tab.run(`
    const element = ${element}
    // A message that is still moving would be missed.
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined)))
    const { left, top, width, height } = element.getBoundingClientRect()
    return [left + width / 2, top + height / 2]`)
  const [x, y] = /** @type {[number, number]} */ (at)
  await tab.clickAt(x, y)
}

/** @param {() => boolean | Promise<unknown>} holds */
async function until(holds) {
  for (const began = performance.now(); !(await holds()); await sleep(100))
    if (performance.now() - began > PATIENCE) throw new Error('waited in vain')
}

/**
 * @param {unknown} found
 * @param {unknown} expected
 */
function equal(found, expected) {
  if (isDeepStrictEqual(found, expected)) return
  throw new Error(`expected ${JSON.stringify(expected)}\n   found ${JSON.stringify(found)}`)
}
