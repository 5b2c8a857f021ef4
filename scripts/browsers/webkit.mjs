import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { canInstall, install } from '../lib/apt.mjs'
import { listen } from '../lib/listen.mjs'
import { startSession } from './webdriver.mjs'

/** @import { Browser, Kind, Tab } from './types.ts' */

const DRIVER = '/usr/bin/WebKitWebDriver'
const SCREEN = '/usr/bin/Xvfb'
const libraries = '/usr/lib/x86_64-linux-gnu /usr/lib/aarch64-linux-gnu'.split(' ')
const findBrowser = () => libraries.map(folder => `${folder}/webkit2gtk-4.1/MiniBrowser`).find(existsSync)

/**
 * WebKit as Debian has it: GTK's MiniBrowser on a screen that nobody sees. It is not Safari, but its engine.
 * @type {Kind}
 */
export const webkit = {
  name: 'webkit',
  async ensure(log) {
    if (!isHere() && canInstall()) {
      log("Installing Debian's WebKit with apt-get.")
      install(log, ['webkit2gtk-driver', 'xvfb', 'xauth'])
    }
    if (isHere()) return { ok: true }
    return { ok: false, why: "needs Debian's packages webkit2gtk-driver and xvfb, which are not installed" }
  },
  start,
}

const isHere = () => existsSync(DRIVER) && existsSync(SCREEN) && findBrowser() !== undefined

/** @returns {Promise<Browser>} */
async function start() {
  const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [display] = await once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data')
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    stdio: 'ignore',
  })
  const session = await firstSession(`http://127.0.0.1:${port}`)
  let isNew = true

  /** @type {(handle: string) => Promise<unknown>} */
  const turnTo = handle => session.post('window', { handle })

  /** @returns {Promise<Tab>} */
  async function open() {
    const handle = isNew
      ? await session.get('window')
      : (await session.post('window/new', { type: 'tab' })).handle
    isNew = false
    await turnTo(handle)
    return {
      goTo: url => session.post('url', { url }),
      run: body => session.post('execute/async', { script: asyncScript(body), args: [] }),
      clickAt: (x, y) => session.post('actions', { actions: [clickAction(x, y)] }),
      async close() {
        await turnTo(handle)
        const [left] = (await session.remove('window')).toReversed()
        await turnTo(left)
      },
    }
  }

  return {
    version: `${session.version} (WebKitGTK)`,
    open,
    async stop() {
      await session.remove().catch(() => undefined)
      driver.kill()
      screen.kill()
    },
  }
}

/**
 * The driver takes a moment until it listens.
 * @param {string} url
 */
async function firstSession(url) {
  const options = { binary: findBrowser(), args: ['--automation'] }
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }
  for (let tries = 0; ; tries++) {
    await sleep(200)
    try {
      return await startSession(url, capabilities)
    } catch (error) {
      if (tries === 50) throw error
    }
  }
}

async function freePort() {
  const server = createServer()
  const port = await listen(server, 0, '127.0.0.1')
  server.close()
  return port
}

/** @param {string} body of an async function */
function asyncScript(body) {
  return `const done = arguments[0]; (async () => { ${body} })().then(done, error => done({ thrown: String(error) }))`
}

/**
 * @param {number} x
 * @param {number} y
 */
function clickAction(x, y) {
  const [move, down, up] = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  return { type: 'pointer', id: 'mouse', actions: [move, down, up] }
}
