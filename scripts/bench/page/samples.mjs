/** @import { TraceEvent } from './trace.mjs' */

/**
 * V8's sampling profile of one thread. `times` are of the samples, in the trace's microseconds.
 * @typedef {{ nodes: Map<number, Frame>, samples: number[], times: number[] }} Profile
 * @typedef {{ parent: number | undefined, name: string, url: string }} Frame
 */

/**
 * Puts together what a trace holds in chunks.
 * @param {readonly TraceEvent[]} events of one process
 * @returns {Profile}
 */
export function profileOf(events) {
  /** @type {Profile} */
  const profile = { nodes: new Map(), samples: [], times: [] }
  let now = events.find(({ name }) => name === 'Profile')?.args.data.startTime ?? Number.NaN
  for (const { name, args } of events) {
    if (name !== 'ProfileChunk') continue
    const { cpuProfile = {}, timeDeltas = [] } = args.data
    for (const { id, parent, callFrame } of cpuProfile.nodes ?? [])
      profile.nodes.set(id, { parent, name: callFrame.functionName, url: callFrame.url ?? '' })
    for (const [i, delta] of timeDeltas.entries()) {
      now += delta
      profile.samples.push(cpuProfile.samples[i])
      profile.times.push(now)
    }
  }
  return profile
}

/**
 * Whose script was at work at each sample, and for how long: the innermost frame's that has an address, or else that of
 * the script being compiled. Garbage is collected on account of whoever was at work before.
 * @param {Profile} profile
 * @param {readonly TraceEvent[]} compiling
 * @returns {{ ts: number, us: number, url: string }[]}
 */
export function samplesOf({ nodes, samples, times }, compiling) {
  let before = ''
  return samples.map((id, i) => {
    const ts = times[i] ?? 0
    const name = nodes.get(id)?.name
    const url = name === '(garbage collector)' ? before : urlOf(nodes, id) || compiledAt(compiling, ts)
    before = url
    return { ts, us: (times[i + 1] ?? ts) - ts, url }
  })
}

/**
 * @param {Profile['nodes']} nodes
 * @param {number | undefined} id
 */
function urlOf(nodes, id) {
  for (let frame = id === undefined ? undefined : nodes.get(id); frame; ) {
    if (frame.url) return frame.url
    frame = frame.parent === undefined ? undefined : nodes.get(frame.parent)
  }
  return ''
}

/**
 * @param {readonly TraceEvent[]} compiling
 * @param {number} ts
 */
function compiledAt(compiling, ts) {
  const found = compiling.find(event => event.ts <= ts && ts < event.ts + (event.dur ?? 0))
  return found?.args.data?.url ?? found?.args.fileName ?? ''
}
