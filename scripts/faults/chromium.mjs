import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from '../lib/browser.mjs'

/** Names of the site and its collector: to a page, its own machine is a developer's, and checks the whole config. */
export const SITE = 'www.shop.example'
export const COLLECTOR = 'collect.shop.example'

/**
 * Chromium as a visitor has it, with the back/forward cache, on a profile that outlives it.
 * @param {string} profile a folder
 */
export async function openChromium(profile) {
  const child = spawn(findBrowser() ?? 'chromium', [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that all its processes can die at one blow.
    detached: true,
  })
  const ended = once(child, 'exit')
  const strike = () =>
    child.exitCode === null && child.signalCode === null && child.pid && process.kill(-child.pid, 'SIGKILL')
  // Being detached, it would outlive a run that is broken off.
  process.once('exit', strike)
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const context = browser.contexts()[0]
  if (!context) throw new Error('Chromium has started without a profile.')
  return {
    context,
    version: browser.version(),
    /** As a power cut does it: nothing is written any more. */
    async kill() {
      process.off('exit', strike)
      strike()
      await ended
      await browser.close()
    },
  }
}

const flags = [
  ...browserArgs,
  '--headless',
  '--remote-debugging-port=0',
  '--host-resolver-rules=MAP *.example 127.0.0.1',
  // As if it were served by https: only there do pages have what a real site has.
  '--unsafely-treat-insecure-origin-as-secure=*.shop.example',
  // A container's shared memory is small, and a tab that runs out of it crashes by itself.
  '--disable-dev-shm-usage',
]

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.on('exit', code => reject(new Error(`Chromium ended with code ${code}: ${said.slice(-500)}`)))
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
  })
}
