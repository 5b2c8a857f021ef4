import { machine } from './lib/machine.mjs'

/** `npm run bench`, or `npm run bench -- engine` for one of them. The packages have to be built. */
/** @type {Record<string, () => Promise<{ ok: boolean, lines: string[] }>>} */
const benches = {
  engine: async () => (await import('./bench/engine.mjs')).benchEngine(),
  page: async () => (await import('./bench/page.mjs')).benchPage(),
  start: async () => (await import('./bench/start.mjs')).benchStart(),
}

const named = process.argv.slice(2)
console.log(machine())
for (const name of named.length > 0 ? named : Object.keys(benches)) {
  const bench = benches[name]
  if (!bench)
    throw new Error(`There is no bench called ${name}. There are: ${Object.keys(benches).join(', ')}.`)
  const { ok, lines } = await bench()
  for (const text of lines) console.log(`${name}: ${text}`)
  if (!ok) process.exitCode = 1
}
