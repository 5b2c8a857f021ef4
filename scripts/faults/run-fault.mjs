import { setTimeout as sleep } from 'node:timers/promises'
import { count } from './count.mjs'
import { setStage } from './stage.mjs'

/** @import { Collector, Fault, Peer, Result, Stored } from './types.ts' */

/** Nothing more is expected once nothing has come for so long; what is slower is lost with a visitor who leaves. */
const QUIET = 12_000
const LONGEST = 240_000

/**
 * One peer under one fault, once.
 * @param {{ peer: Peer, key: string, fault: Fault, events: number, hurry?: number }} options as `setStage` takes them
 * @returns {Promise<Result>}
 */
export async function runFault({ peer, key, fault, events: asked, hurry = 1 }) {
  const events = fault.events?.(asked) ?? asked
  const { stage, measured, strike } = await setStage({ peer, key, fault, events, hurry })
  try {
    // A page may break down under what its SDK does: what has come until then still counts.
    const broke = await fault.play(stage).then(() => undefined, String)
    const endedAt = performance.now()
    await settled(stage.collector, events, fault.quiet ?? QUIET)
    const { beginnings, recoveredAt = endedAt, ...rest } = await measured()
    const { requests, stored } = stage.collector
    const counted = count(events, stored, beginnings)
    return {
      sent: events,
      ...counted,
      requests: requests.length,
      requestsBefore: requests.filter(({ at }) => at < recoveredAt).length,
      refusals: requests.filter(({ status }) => status >= 400).length,
      seconds: counted.lost > 0 ? undefined : Math.max(0, completeAt(stored) - recoveredAt) / 1000,
      ...rest,
      ...(broke && { broke }),
    }
  } finally {
    await strike()
  }
}

/**
 * Resolves when everything is stored, or nothing more is to be expected.
 * @param {Collector} collector
 * @param {number} events
 * @param {number} quiet
 */
async function settled({ requests, stored }, events, quiet) {
  const began = performance.now()
  const isComplete = () => new Set(stored.map(({ n }) => n)).size === events
  const isQuiet = () => performance.now() - Math.max(began, requests.at(-1)?.at ?? 0) > quiet
  while (!isComplete() && !isQuiet() && performance.now() - began < LONGEST) await sleep(100)
  // What is to come twice comes soon.
  await sleep(Math.min(quiet, 500))
}

/**
 * When the last event was there for the first time.
 * @param {readonly Stored[]} stored
 */
function completeAt(stored) {
  /** @type {Map<number, number>} */
  const first = new Map()
  for (const { n, at } of stored) if (!first.has(n)) first.set(n, at)
  return Math.max(...first.values())
}
