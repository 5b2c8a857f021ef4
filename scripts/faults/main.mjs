import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/run.mjs'
import { faults } from './cases/index.mjs'
import { complaintsOf } from './judge.mjs'
import { optionsOf } from './options.mjs'
import { peers } from './peers/index.mjs'
import { runFault } from './run-fault.mjs'
import { detailTable, lossTable } from './table.mjs'

/** @import { Fault, Peer, Result } from './types.ts' */

/**
 * Tries peers under faults, prints a line for each run and the tables at the end, and says whether what is promised
 * of ours was kept.
 * @param {string[]} args
 * @param {(line: string) => void} log
 * @returns {Promise<boolean>}
 */
export async function tryAll(args, log) {
  const options = optionsOf(args, { peers: Object.keys(peers), faults: faults.map(({ name }) => name) })
  const columns = options.peers.map(key => ({ key, ...about(key) }))
  for (const { name, version, settings } of columns) log(`${name} ${version}: ${settings}`)
  /** @type {{ says: string, results: Record<string, Result[]> }[]} */
  const rows = []
  let isKept = true
  for (const fault of faults.filter(({ name }) => options.faults.includes(name))) {
    /** @type {Record<string, Result[]>} */
    const results = {}
    for (const key of options.peers.filter(key => key === 'ours' || !fault.oursOnly)) {
      results[key] = []
      for (let run = 0; run < options.runs; run++) {
        const result = await runFault({ peer: peerOf(key), key, fault, events: options.events })
        const complaints = key === 'ours' ? complaintsOf(fault.gates, result) : []
        if (complaints.length > 0) isKept = false
        results[key].push(result)
        log(lineOf(fault, key, result, complaints))
      }
    }
    rows.push({ says: fault.says, results })
  }
  const tables = [
    lossTable(columns, rows),
    ...options.peers.map(key => [`${about(key).name}:`, ...detailTable(key, rows)]),
  ]
  for (const lines of tables) log(['', ...lines].join('\n'))
  return isKept
}

/** @param {string} key */
function peerOf(key) {
  return /** @type {Peer} */ (peers[key])
}

/** @param {string} key */
function about(key) {
  const { name, package: of, settings } = peerOf(key)
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', of, 'package.json'), 'utf8'))
  return { name, version, settings, head: `${name} ${version}` }
}

/**
 * @param {Fault} fault
 * @param {string} key
 * @param {Result} result
 * @param {string[]} complaints
 */
function lineOf({ name }, key, { sent, lost, doubled, requests, seconds, broke }, complaints) {
  const told = `${lost} of ${sent} lost, ${doubled} doubled, ${requests} requests`
  const when = seconds === undefined ? '' : `, all stored after ${seconds.toFixed(1)} s`
  const why = broke && complaints.length === 0 ? `  broke off: ${broke.split('\n')[0]}` : ''
  const mark = complaints.length > 0 ? `  ✗ ${complaints.join('; ')}` : ''
  return `${name.padEnd(20)} ${key.padEnd(11)} ${told}${when}${why}${mark}`
}
