import { setUp } from './lib/setup.mjs'
import { startOptions, usage } from './lib/start-options.mjs'

/** `npm start`: everything from a fresh clone to a shop that one can visit. */
const began = performance.now()
process.exitCode = await start(process.argv.slice(2))

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code: 2 for wrong use
 */
async function start(args) {
  const options = startOptions(args, process.env)
  if (!options.ok) {
    console.log(options.why === undefined ? usage : `${options.why}\n\n${usage}`)
    return options.why === undefined ? 0 : 2
  }
  const ready = await setUp({ log: console.log, store: true })
  if (!ready.ok) return 1
  // Not imported above: it needs what the set-up has installed.
  const { runDemo } = await import('./lib/demo.mjs')
  return runDemo({ ...options, store: ready.store, began })
}
