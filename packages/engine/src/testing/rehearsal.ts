import { expect } from 'vitest'
import { compileAudience } from '../campaign.ts'
import type { Context } from '../context.ts'
import { holds } from '../expression.ts'
import { createEngine, type Engine, type Moment, type Program, type Result } from '../index.ts'
import { start } from './moments.ts'
import { holds as holdsBy } from './oracle/conditions.ts'
import { cartOf, scoreOf, viewedBy } from './oracle/holdings.ts'
import { tierOf } from './oracle/tiers.ts'
import { createOracle, type Told } from './oracle/visitor.ts'
import type { World } from './oracle/world.ts'
import type { Scene } from './visits.ts'

/** Whether the audience of each campaign is in, compiled once: explaining compiles anew each time. */
export function audiencesOf(program: Program): (context: Context) => boolean[] {
  const audiences = program.campaigns.map(one => compileAudience(one, program.compiler))
  return context => audiences.map(one => holds(one, context))
}

/**
 * Lets an engine and the oracle live through the same visit, and holds each answer of one to that of the other. Another
 * visitor's engine works with the same program in between. Returns how many verdicts were compared.
 */
export function rehearse(program: Program, scenes: readonly Scene[]): number {
  let oracle = createOracle(program.config)
  let { engine } = createEngine(program)
  engine.rebuild([])
  const audiences = audiencesOf(program)
  const bystander = createEngine(program).engine
  const journal: NonNullable<Scene['event']>[] = []
  let latest = start
  let verdicts = 0

  function compare(result: Result, told: Told): void {
    bystander.signal({ kind: 'exitIntent' }, { now: latest, visitor: 'v2' })
    const { decisions, exposures, due, goals, tierChange } = result
    const ours = decisions.map(({ reasons, ...verdict }) => verdict)
    expect({ decisions: ours, goals: goals.map(({ campaign }) => campaign), tierChange }).toEqual({
      decisions: told.verdicts,
      goals: told.goals,
      tierChange: told.tierChange,
    })
    expect(exposures).toEqual(decisions.filter(({ outcome }) => outcome !== 'skipped'))
    const shown = decisions.filter(({ outcome }) => outcome === 'shown').map(({ campaign }) => campaign)
    expect(due.map(({ campaign }) => campaign).sort()).toEqual(shown.sort())
    verdicts += decisions.length
  }

  function compareAll(moment: Moment, world: World): void {
    const context = engine.context(moment)
    expect(context.tier).toBe(tierOf(world))
    expect(audiences(context)).toEqual(oracle.campaigns.map(({ when = {} }) => holdsBy(when, world)))
    verdicts += oracle.campaigns.length
  }

  function rebuild(moment: Moment): void {
    engine = createEngine(program).engine
    oracle = createOracle(program.config)
    engine.rebuild(journal)
    for (const event of journal) oracle.learn(event)
    engine.settle(moment)
    oracle.settle(moment)
  }

  for (const { event, isTaken, act, gap, told } of scenes) {
    if (event) {
      latest = Math.max(latest, event.at)
      const moment = { visitor: 'v1', ...told, now: latest }
      journal.push(event)
      if (isTaken) compare(engine.take(event, moment), oracle.take(event, moment))
      else {
        engine.learn(event)
        oracle.learn(event)
      }
    }
    const now = latest + gap
    const moment = { visitor: 'v1', ...told, now }
    if (act.does === 'signal') compare(engine.signal(act.signal, moment), oracle.signal(act.signal, moment))
    if (act.does === 'wake') compare(engine.wake(moment), oracle.wake(moment))
    if (act.does === 'show') compare(engine.show(act.campaign, moment), oracle.show(act.campaign, moment))
    if (act.does === 'rebuild') rebuild(moment)
    if (act.does === 'restart') {
      engine = createEngine(program, JSON.parse(JSON.stringify(engine.snapshot()))).engine
      oracle.forgetTold()
    }
    const world = oracle.look(moment)
    compareAll(moment, world)
    expect(engine.wakesAt()).toBe(oracle.wakesAt())
    if (act.does === 'facts') compareFacts(engine.facts(moment), world)
    expect(engine.isComplete).toBe(true)
  }
  return verdicts
}

function compareFacts({ scores, cart, viewed }: ReturnType<Engine['facts']>, world: World): void {
  const ids = Object.keys(world.config.scores ?? {})
  expect(scores).toEqual(Object.fromEntries(ids.map(id => [id, scoreOf(id, world)])))
  const { ids: inCart, items, value } = cart
  if (inCart.length) expect({ ids: inCart, items, value }).toEqual(cartOf(world))
  if (viewed.length) expect(viewed.map(({ item_id }) => item_id)).toEqual(viewedBy(world))
}
