import { cpus, totalmem } from 'node:os'

/** What a figure was measured on. */
export function machine() {
  const cores = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${memory} GB, Node ${process.versions.node}`
}
