import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { canInstall, install } from '../lib/apt.mjs'

/** @import { Kind } from './types.ts' */

const NAMES = ['firefox-esr', 'firefox']

/**
 * A stock Firefox: the one that `OKYAKU_FIREFOX` names, or one on the path.
 * @type {Kind}
 */
export const firefox = {
  name: 'firefox',
  async ensure(log) {
    if (!find() && canInstall()) {
      log("Installing Debian's Firefox with apt-get.")
      install(log, ['firefox-esr'])
    }
    if (find()) return { ok: true }
    return { ok: false, why: 'is not on the path; install it, or name it in OKYAKU_FIREFOX' }
  },
  async start() {
    const { firefox: playwrights } = await import('@playwright/test')
    const browser = await playwrights.launch({ channel: 'moz-firefox', executablePath: String(find()) })
    const context = await browser.newContext()
    return {
      version: browser.version(),
      async open() {
        const page = await context.newPage()
        return {
          goTo: async url => void (await page.goto(url)),
          run: body => page.evaluate(`(async () => { ${body} })()`),
          clickAt: (x, y) => page.mouse.click(x, y),
          async close() {
            const closed = page.waitForEvent('close')
            await page.close({ runBeforeUnload: true })
            await closed
          },
        }
      },
      stop: () => browser.close(),
    }
  },
}

function find(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [env.OKYAKU_FIREFOX, ...onPath].find(path => path && existsSync(path))
}
