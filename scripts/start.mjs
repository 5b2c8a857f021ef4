import { setUp } from './lib/setup.mjs'

/** `npm start`: everything from a fresh clone to a shop that one can visit. */
const began = performance.now()
process.exitCode = await start(process.argv.slice(2))

/** @param {string[]} args */
async function start(args) {
  const ready = await setUp({ log: console.log, store: true })
  if (!ready.ok) return 1
  // Not imported above: these need what the set-up has installed.
  const { startOptions, usage } = await import('./lib/start-options.mjs')
  const { runDemo } = await import('./lib/demo.mjs')
  const options = startOptions(args, process.env)
  if (options.ok) return runDemo({ ...options, store: ready.store, began })
  console.log(`${options.why}\n\n${usage}`)
  return 1
}
