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
    for (const key of options.peers.filter(key => key === 'ours' || !fault.oursOnly))
      results[key] = await runsOf(key, fault, options, log)
    const complaints = results.ours ? complaintsOf(fault.gates, results.ours) : []
    for (const complaint of complaints) log(`✗ ${fault.name}: ${complaint}`)
    if (complaints.length > 0) isKept = false
    rows.push({ says: fault.says, results })
  }
  const tables = [
    lossTable(columns, rows),
    ...options.peers.map(key => [`${about(key).name}:`, ...detailTable(key, rows)]),
  ]
  for (const lines of tables) log(['', ...lines].join('\n'))
  return isKept
}

/**
 * @param {string} key
 * @param {Fault} fault
 * @param {{ runs: number, events: number }} options
 * @param {(line: string) => void} log
 */
async function runsOf(key, fault, { runs, events }, log) {
  const results = []
  for (let run = 0; run < runs; run++) {
    const result = await runFault({ peer: peerOf(key), key, fault, events })
    results.push(result)
    log(lineOf(fault, key, result))
  }
  return results
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
 */
function lineOf({ name }, key, { sent, lost, doubled, requests, seconds, broke }) {
  const told = `${lost} of ${sent} lost, ${doubled} doubled, ${requests} requests`
  const when = seconds === undefined ? '' : `, all stored after ${seconds.toFixed(1)} s`
  const why = broke ? `, broke off: ${broke.split('\n')[0]}` : ''
  return `${name.padEnd(20)} ${key.padEnd(11)} ${told}${when}${why}`
}
