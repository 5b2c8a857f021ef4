import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../lib/run.mjs'

/** From the command to the shop's address, in seconds, where the dependencies are there. */
const BUDGET = 60

/** How long `npm start` takes until one can visit the shop. */
export async function benchStart() {
  const data = mkdtempSync(join(tmpdir(), 'okyaku-bench-'))
  const began = performance.now()
  const args = ['scripts/start.mjs', '--shop-port', '0', '--collector-port', '0']
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, OKYAKU_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => child.on('close', resolve))
  let seconds
  for await (const line of createInterface(child.stdout)) {
    console.log(`  ${line}`)
    if (!line.startsWith('Ready')) continue
    seconds = (performance.now() - began) / 1000
    child.kill('SIGINT')
  }
  await ended
  rmSync(data, { recursive: true, force: true })
  if (seconds === undefined) return { ok: false, lines: ['It was never ready.'] }
  return { ok: seconds <= BUDGET, lines: [`ready after ${seconds.toFixed(1)} s; ${BUDGET} are allowed`] }
}
