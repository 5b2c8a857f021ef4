import { once } from 'node:events'
import { join } from 'node:path'
import { startCollector } from './collector-process.mjs'
import { greeting } from './greeting.mjs'
import { whyTaken } from './listen.mjs'
import { line, step } from './report.mjs'
import { root, run } from './run.mjs'
import { serveShop } from './shop-server.mjs'

/** @typedef {import('./setup.mjs').Store} Store */

const host = '127.0.0.1'
const log = console.log

/**
 * Builds the packages, then runs the collector and the demo shop until it is asked to end.
 * @param {{ shopPort: number, collectorPort: number, store: Store | undefined, began: number }} options `began` is
 *   when the command did, as `performance.now()` told it
 * @returns {Promise<number>} the exit code
 */
export async function runDemo({ shopPort, collectorPort, store, began }) {
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const taken =
    (await whyTaken(shopPort, '--shop-port', host)) ??
    (await whyTaken(collectorPort, '--collector-port', host))
  if (taken) return refused(taken)
  if (!(await step(log, 'build', build)).ok) return 1

  const collector = await step(
    log,
    'collector',
    () => collect(collectorPort, store),
    ({ url }) => url,
  )
  const upstream = collector.ok ? collector : undefined
  const opened = performance.now()
  const shop = await serveShop({ port: shopPort, host, collector: upstream?.url })
  log(line('✓', 'shop', performance.now() - opened, shop.url))
  log(`\n${greeting({ shop: shop.url, collector: upstream?.url, store, ms: performance.now() - began })}`)
  await ended
  log('\nStopping.')
  await Promise.all([shop.stop(), upstream?.stop()])
  return 0
}

async function build() {
  const { ok, output } = await run('rollup', ['-c', '--silent'])
  return ok ? { ok } : { ok, why: 'the packages do not build', output }
}

/**
 * @param {number} port
 * @param {Store | undefined} store
 * @returns {Promise<{ ok: true, url: string, stop: () => Promise<unknown> } | { ok: false, why: string }>}
 */
async function collect(port, store) {
  const config = join(root, 'examples/shop/okyaku.json')
  const env = store?.ok ? { OKYAKU_CHDB: store.dir } : {}
  try {
    return { ok: true, ...(await startCollector({ port, config, env, log })) }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}

/** @param {string} why */
function refused(why) {
  log(why)
  return 1
}
