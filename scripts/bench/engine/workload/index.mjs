/** @import { Config, Event, Program } from '@okyaku/engine' */
/** @import { Step } from './visitor.mjs' */
import { compile, createEngine, parseConfig } from '@okyaku/engine'
import { casesOf, configOf } from './campaigns.mjs'
import { visit } from './visitor.mjs'

/** What everything here is drawn from, so that two runs measure the same. */
const SEED = 2026

/**
 * So many random campaigns, and the config that holds them.
 * @param {number} count
 * @param {number} [seed]
 */
export function workloadOf(count, seed = SEED) {
  const cases = casesOf(count, seed)
  return { cases, config: configOf(cases) }
}

/** @typedef {{ journal: Event[], steps: Step[] }} Visitor what one has done, and what this one does next */

/**
 * A visitor who has done so much already. A shorter past is the end of a longer one, and what comes next is the same.
 * @param {{ past: number, next: number }} counts
 * @returns {Visitor}
 */
export function visitorWith({ past, next }) {
  const all = visit(LONGEST_PAST + next, SEED)
  const journal = all.slice(LONGEST_PAST - past, LONGEST_PAST).map(({ event }) => event)
  return { journal, steps: all.slice(LONGEST_PAST) }
}

const LONGEST_PAST = 100_000

/**
 * @param {Config} config
 * @returns {Program}
 */
export function programOf(config) {
  const { config: accepted, problems } = parseConfig(config)
  if (!accepted || problems.length > 0)
    throw new Error(`The config has problems: ${JSON.stringify(problems)}`)
  return compile(accepted)
}

/**
 * An engine that has learned what the visitor did.
 * @param {Program} program
 * @param {readonly Event[]} journal
 */
export function engineWith(program, journal) {
  const { engine } = createEngine(program)
  for (const event of journal) engine.learn(event)
  return engine
}
