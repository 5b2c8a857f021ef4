import { machine } from './lib/machine.mjs'
import { setUp } from './lib/setup.mjs'

/**
 * `npm run faults`: what is lost, and what doubled, when a collector, a network, a browser or a disk fails - with ours
 * and with other SDKs. `-- --only ours --faults none,crash --events 1000 --runs 3` narrows it. The tag has to be built.
 */
const ready = await setUp({ log: console.log, browser: true })
if (ready.ok && ready.browser?.ok) {
  // So that what was started is ended when the run is broken off.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  process.env.OKYAKU_CHROMIUM = ready.browser.path
  console.log(machine())
  const { tryAll } = await import('./faults/main.mjs')
  const isKept = await tryAll(process.argv.slice(2), console.log)
  process.exitCode = isKept ? 0 : 1
} else process.exitCode = 1
