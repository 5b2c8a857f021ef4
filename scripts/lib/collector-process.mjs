import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './run.mjs'

/**
 * Runs the collector as a process of its own and waits until it listens.
 * @param {{ port: number, config: string, env: Record<string, string>, log: (line: string) => void }} options
 * @returns {Promise<{ url: string, ended: Promise<unknown>, stop: () => Promise<unknown> }>}
 */
export function startCollector({ port, config, env, log }) {
  const bin = join(root, 'packages/server/dist/bin.js')
  const child = spawn(process.execPath, [bin, '--port', String(port), '--config', config], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise(resolve => child.on('close', resolve))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    ended.then(code => reject(new Error(`The collector ended with code ${code}.`)))
    child.stderr.setEncoding('utf8').on('data', said => {
      const url = /listens at (http:\S+)/.exec(said)?.[1]
      if (url) resolve({ url, ended, stop })
      else log(said.trimEnd())
    })
  })
}
