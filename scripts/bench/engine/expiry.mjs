/** @import { Program } from '@okyaku/engine' */
/** @import { Visitor } from './workload/index.mjs' */
import { median } from './stopwatch.mjs'
import { engineWith } from './workload/index.mjs'

const ENGINES = 9
const WARM_UP = 3
const YEAR = 365 * 86_400_000

/**
 * Milliseconds of the first event after a year away: every window that had anything in it has run out meanwhile, a
 * session begins, and what it triggers is decided. Of several engines, each of which does it once.
 * @param {Program} program
 * @param {Visitor} visitor
 */
export function timeExpiry(program, { journal, steps }) {
  const last = steps.at(-1)
  if (!last) throw new Error('The visitor does nothing next.')
  const took = Array.from({ length: WARM_UP + ENGINES }, () => {
    const engine = engineWith(program, journal)
    for (const { event, moment } of steps) engine.take(event, moment)
    const at = last.event.at + YEAR
    const event = { ...last.event, id: 'back-again', name: 'page_view', session: 'another', at }
    const moment = { ...last.moment, now: at }
    const began = performance.now()
    engine.take(event, moment)
    return performance.now() - began
  }).slice(WARM_UP)
  return median(took)
}
