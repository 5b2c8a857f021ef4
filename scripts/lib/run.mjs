import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a command, or a tool that npm installed, in the repository and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { env = {}, cwd = root } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', PATH: toolsFirst(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  /** @type {Buffer[]} */
  const said = []
  child.stdout.on('data', chunk => said.push(chunk))
  child.stderr.on('data', chunk => said.push(chunk))
  return new Promise(resolve => {
    /** @param {boolean} ok */
    const end = ok => resolve({ ok, output: Buffer.concat(said).toString() })
    child.on('error', error => {
      said.push(Buffer.from(String(error)))
      end(false)
    })
    child.on('close', code => end(code === 0))
  })
}

function toolsFirst() {
  return [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
}
