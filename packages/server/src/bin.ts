import { once } from 'node:events'
import { main } from './main.ts'

process.exitCode = await main({
  args: process.argv.slice(2),
  env: process.env,
  log: line => console.error(line),
  // Once only: a second signal ends the process as usual.
  ended: Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]),
})
