import { cpus, totalmem } from 'node:os'

/** `npm run bench`, or `npm run bench -- engine` for one of them. The packages have to be built. */
/** @type {Record<string, () => Promise<{ ok: boolean, lines: string[] }>>} */
const benches = {
  engine: async () => (await import('./bench/engine.mjs')).benchEngine(),
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

function machine() {
  const cores = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${memory} GB, Node ${process.versions.node}`
}
