import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian's packages can be installed here without asking anybody. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** A machine without a network should say so soon. */
const impatient = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20']

/**
 * @param {(line: string) => void} log hears the first line of what went wrong
 * @param {string[]} packages
 */
export function install(log, packages) {
  run(log, 'apt-get', [...impatient, 'update'], 300_000)
  run(log, 'apt-get', [...impatient, 'install', '-y', '--no-install-recommends', ...packages], 900_000)
}

/**
 * @param {(line: string) => void} log hears the first line of what went wrong
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeout milliseconds
 */
export function run(log, command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout, env })
  if (status !== 0) log(`That did not work: ${error?.message ?? stderr.trim().split('\n')[0]}`)
}
