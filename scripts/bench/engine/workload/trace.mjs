/** @import { Engine, Event, Moment, Result } from '@okyaku/engine' */
/** @import { Step } from './visitor.mjs' */

/**
 * The visitor's steps with what follows from them between: the messages that this engine shows or holds out, clicks
 * and dismissals of them, goals - events again, which a host hands in like any other. All of it is made beforehand, so
 * that nothing but the engine's work is left to measure.
 * @param {Engine} engine
 * @param {readonly Step[]} steps
 * @returns {Step[]}
 */
export function traceOf(engine, steps) {
  return steps.flatMap((step, i) => {
    const result = engine.take(step.event, step.moment)
    const followers = told(result).map(([name, campaign], j) => follower(step, name, campaign, `${i}-${j}`))
    for (const { event, moment } of followers) engine.take(event, moment)
    return [step, ...followers]
  })
}

/**
 * @param {Result} result
 * @returns {[name: string, campaign: string][]}
 */
function told({ decisions, goals }) {
  const exposed = decisions.filter(({ outcome }) => outcome !== 'skipped')
  return [
    ...exposed.flatMap(({ campaign, outcome }) => exposure(campaign, outcome)),
    ...goals.map(({ campaign }) => /** @type {[string, string]} */ (['campaign_goal', campaign])),
  ]
}

/**
 * Every second message is dismissed, every fourth clicked.
 * @param {string} campaign
 * @param {string} outcome
 * @returns {[name: string, campaign: string][]}
 */
function exposure(campaign, outcome) {
  const number = Number(campaign.split('-')[1])
  const answer = number % 4 === 0 ? 'campaign_clicked' : number % 2 === 1 ? 'campaign_dismissed' : undefined
  return [
    [`campaign_${outcome}`, campaign],
    ...(outcome === 'shown' && answer ? [/** @type {[string, string]} */ ([answer, campaign])] : []),
  ]
}

/**
 * @param {Step} step
 * @param {string} name
 * @param {string} campaign
 * @param {string} id
 * @returns {{ event: Event, moment: Moment }}
 */
const follower = ({ event, moment }, name, campaign, id) => ({
  event: { ...event, id: `follower-${id}`, name, props: { campaign } },
  moment,
})
