import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './run.mjs'

/**
 * @typedef {object} Started
 * @property {string} shop its address
 * @property {string} collector
 * @property {() => Promise<number | null>} stop as Ctrl-C does it; the exit code
 */

/**
 * `npm start` on free ports with an empty store, as a newcomer sees it.
 * @param {(line: string) => void} [onLine] hears what it says
 * @returns {Promise<Started>} once it is ready
 */
export function started(onLine = () => undefined) {
  const data = mkdtempSync(join(tmpdir(), 'okyaku-started-'))
  const args = ['scripts/start.mjs', '--shop-port', '0', '--collector-port', '0']
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, OKYAKU_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  /** @type {Promise<number | null>} */
  const ended = new Promise(resolve => child.on('close', resolve))
  const stop = () => {
    child.kill('SIGINT')
    return ended
  }
  ended.then(() => rmSync(data, { recursive: true, force: true }))

  /** @type {Record<string, string>} */
  const addresses = {}
  return new Promise((resolve, reject) => {
    ended.then(code => reject(new Error(`npm start ended with code ${code} before it was ready`)))
    createInterface(child.stdout).on('line', text => {
      onLine(text)
      const [, name, url] = /^ {2}(shop|collector) +(http:\S+)/.exec(text) ?? []
      if (name && url) addresses[name] = url
      if (!text.startsWith('The messages')) return
      const { shop, collector } = addresses
      if (shop && collector) resolve({ shop, collector, stop })
      else stop().then(() => reject(new Error('The collector does not run.')))
    })
  })
}
