import { started } from '../lib/started.mjs'

/** From the command to the shop's address, in seconds, where the dependencies are there. */
const BUDGET = 60

/** How long `npm start` takes until one can visit the shop. */
export async function benchStart() {
  const began = performance.now()
  const { stop } = await started(line => console.log(`  ${line}`))
  const seconds = (performance.now() - began) / 1000
  await stop()
  return { ok: seconds <= BUDGET, lines: [`ready after ${seconds.toFixed(1)} s; ${BUDGET} are allowed`] }
}
