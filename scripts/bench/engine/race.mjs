/** @import { Event } from '@okyaku/engine' */
/** @import { Asked } from './time-rival.mjs' */
/** @import { Visitor } from './workload/index.mjs' */
/** @import { Step } from './workload/visitor.mjs' */
import { rivals } from './rivals/index.mjs'
import { timeRival } from './time-rival.mjs'
import { factsOf } from './workload/facts.mjs'
import { engineWith, programOf, workloadOf } from './workload/index.mjs'
import { traceOf } from './workload/trace.mjs'

/** Events that the rivals are asked about, over and over. */
const ASKED = 20

/** @typedef {{ campaigns: number, name: string, all: number, triggered: number }} Race */

/**
 * @param {readonly number[]} sizes
 * @param {Visitor} visitor
 * @returns {Promise<Race[]>}
 */
export async function raceAll(sizes, { journal, steps }) {
  const races = []
  for (const campaigns of sizes) {
    const { cases, config } = workloadOf(campaigns)
    const trace = traceOf(engineWith(programOf(config), journal), steps.slice(0, 10 * ASKED))
    const asked = askedOf(journal, trace)
    for (const rival of rivals) races.push({ campaigns, ...(await timeRival(rival, cases, asked)) })
  }
  return races
}

/**
 * @param {readonly Event[]} journal
 * @param {readonly Step[]} trace
 * @returns {Asked[]}
 */
function askedOf(journal, trace) {
  const events = trace.map(({ event }) => event)
  return Array.from({ length: ASKED }, (_, i) => {
    const last = Math.floor(((i + 1) * trace.length) / ASKED) - 1
    const { event, moment } = /** @type {Step} */ (trace[last])
    const facts = factsOf([...journal, ...events.slice(0, last + 1)], moment, event)
    // Parsed, it is of the kind of object that V8 reads fastest.
    return { name: event.name, facts: JSON.parse(JSON.stringify(facts)) }
  })
}
