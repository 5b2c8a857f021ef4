import { parseArgs } from 'node:util'

export const usage = `npm start -- [--shop-port 4300] [--collector-port 4301]

  --shop-port       SHOP_PORT        where the demo shop listens; 0 takes a free port
  --collector-port  COLLECTOR_PORT   where the collector listens; 0 takes a free port
  --help                             this`

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ ok: true, shopPort: number, collectorPort: number } | { ok: false, why?: string }} without a `why`, they
 *   ask for help
 */
export function startOptions(args, env) {
  const text = /** @type {const} */ ({ type: 'string' })
  const flag = /** @type {const} */ ({ type: 'boolean' })
  try {
    const options = { 'shop-port': text, 'collector-port': text, help: flag }
    const { values } = parseArgs({ args, options })
    if (values.help) return { ok: false }
    return {
      ok: true,
      shopPort: port(values['shop-port'] ?? env.SHOP_PORT ?? '4300'),
      collectorPort: port(values['collector-port'] ?? env.COLLECTOR_PORT ?? '4301'),
    }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}

/** @param {string} text */
function port(text) {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65_535) return number
  throw new Error(`A port is a number from 0 to 65535, not ${text}.`)
}
