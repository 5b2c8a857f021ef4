/** @import { Decision, Engine, Event, Moment, Program } from '@okyaku/engine' */
/** @import { Rival } from './rivals/index.mjs' */
/** @import { Case } from './workload/campaigns.mjs' */
/** @import { Facts } from './workload/facts.mjs' */
/** @import { Step } from './workload/visitor.mjs' */
import { explain } from '@okyaku/engine'
import { factsOf } from './workload/facts.mjs'
import { holds } from './workload/oracle.mjs'

/** So long after an event something is asked once more, as only time has passed. */
const PAUSE = 30 * 60_000

/**
 * Asks everybody about the audience of every campaign, after every event and in the middle of every pause: our engine,
 * each rival and the full scan. Throws at the first verdict that is another than the full scan's; returns how many
 * verdicts of ours were compared.
 * @param {{
 *   cases: readonly Case[], program: Program, engine: Engine, journal: readonly Event[], trace: readonly Step[],
 *   rivals: readonly Rival[],
 * }} of `engine` has learned the journal
 */
export async function proveAgreement({ cases, program, engine, journal, trace, rivals }) {
  const seen = [...journal]
  const byId = new Map(cases.map(one => [one.campaign.id, one]))
  const others = rivals.map(({ name, prepare }) => ({ name, evaluate: prepare(cases) }))
  let verdicts = 0

  for (const [i, { event, moment }] of trace.entries()) {
    const { decisions } = engine.take(event, moment)
    seen.push(event)
    const facts = factsOf(seen, moment, event)
    verdicts += compareDecisions(decisions, facts)
    await compareRivals(facts)
    compareExplained(moment, withoutEvent(facts))
    const next = trace[i + 1]?.event.at ?? event.at
    if (next - event.at > PAUSE) {
      const between = { ...moment, now: (event.at + next) / 2 }
      compareExplained(between, factsOf(seen, between))
    }
  }
  return verdicts

  /**
   * What was triggered has been decided with the event at hand.
   * @param {readonly Decision[]} decisions
   * @param {Facts} facts
   */
  function compareDecisions(decisions, facts) {
    for (const { campaign, gate } of decisions) {
      const found = byId.get(campaign)
      // The gates before the audience all stand open here.
      if (found) same('take()', found, facts, gate !== 'audience')
    }
    return decisions.length
  }

  /**
   * Every campaign, triggered or not, where no event is at hand.
   * @param {Moment} moment
   * @param {Facts} facts
   */
  function compareExplained(moment, facts) {
    const shut = new Set(
      explain(program, engine.context(moment))
        .filter(({ gates }) => gates.some(({ gate }) => gate === 'audience'))
        .map(({ campaign }) => campaign),
    )
    for (const one of cases) same('explain()', one, facts, !shut.has(one.campaign.id))
    verdicts += cases.length
  }

  /** @param {Facts} facts */
  async function compareRivals(facts) {
    for (const { name, evaluate } of others) {
      const verdicts = await evaluate(facts)
      cases.forEach((one, i) => same(name, one, facts, verdicts[i] === 1))
    }
  }
}

/**
 * @param {Facts} facts
 * @returns {Facts}
 */
const withoutEvent = facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !fact.startsWith('event_')))

/**
 * @param {string} who
 * @param {Case} one
 * @param {Facts} facts
 * @param {boolean} verdict
 */
function same(who, { campaign, tests }, facts, verdict) {
  if (holds(tests, facts) === verdict) return
  const told = tests.map(({ fact, operator, wanted }) => ({ fact, operator, wanted, found: facts[fact] }))
  throw new Error(
    `${who} says ${verdict} of ${campaign.id}, a full scan the contrary: ${JSON.stringify(told)}`,
  )
}
