/** @import { Evaluate, Rival } from './rivals/index.mjs' */
/** @import { Case } from './workload/campaigns.mjs' */
/** @import { Facts } from './workload/facts.mjs' */
import { stopwatch } from './stopwatch.mjs'

/** @typedef {{ name: string, facts: Facts }} Asked an event's name and what is to be known at it */

/** Microseconds that one batch takes at least, and all of them together. */
const BATCH = 150_000
const TOGETHER = 2_000_000

/**
 * Microseconds that a rival takes for one event, the facts being ready: to evaluate all campaigns, and - what it
 * would take beside the library is a dispatcher by the event's name - only those that such an event may trigger. In its
 * favor it is the mean of its best batch that counts.
 * @param {Rival} rival
 * @param {readonly Case[]} cases
 * @param {readonly Asked[]} asked
 */
export async function timeRival(rival, cases, asked) {
  const all = rival.prepare(cases)
  const byName = dispatcher(rival, cases)
  return {
    name: rival.name,
    all: await bestMean(({ facts }) => all(facts), asked),
    triggered: await bestMean(({ name, facts }) => byName(name)(facts), asked),
  }
}

/**
 * @param {(asked: Asked) => ReturnType<Evaluate>} evaluate
 * @param {readonly Asked[]} asked
 */
async function bestMean(evaluate, asked) {
  let [spent, rounds, best] = [0, 1, Number.POSITIVE_INFINITY]
  while (spent < TOGETHER) {
    const took = await run(evaluate, asked, rounds)
    spent += took
    best = Math.min(best, took / rounds / asked.length)
    if (took < BATCH) rounds *= 2
  }
  return best
}

/**
 * @param {(asked: Asked) => ReturnType<Evaluate>} evaluate
 * @param {readonly Asked[]} asked
 * @param {number} rounds
 */
async function run(evaluate, asked, rounds) {
  const stop = stopwatch()
  for (let i = 0; i < rounds; i++) {
    for (const one of asked) {
      const answer = evaluate(one)
      // Waiting for what is there already would cost those who answer at once.
      if (answer instanceof Promise) await answer
    }
  }
  return stop()
}

/**
 * @param {Rival} rival
 * @param {readonly Case[]} cases
 * @returns {(name: string) => Evaluate}
 */
function dispatcher(rival, cases) {
  const names = new Set(cases.flatMap(triggeringEvents))
  const prepared = new Map(
    [...names].map(name => [name, rival.prepare(cases.filter(one => triggeringEvents(one).includes(name)))]),
  )
  const nothing = new Uint8Array()
  return name => prepared.get(name) ?? (() => nothing)
}

/**
 * @param {Case} one
 * @returns {string[]}
 */
function triggeringEvents({ campaign: { on } }) {
  return [on].flat().flatMap(one => {
    if (typeof one === 'string') return [one]
    return typeof one.event === 'string' ? [one.event] : []
  })
}
