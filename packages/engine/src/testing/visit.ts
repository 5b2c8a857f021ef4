import { expect } from 'vitest'
import { createEngine, type Decision, type Event, type Moment, type Result, type Signal } from '../index.ts'
import { parseDate } from '../zone.ts'
import { programOf } from './engine-of.ts'
import { event, page } from './moments.ts'

/** One thing that happens, and what follows from it. Nothing else may follow. */
export interface Step {
  /** On the site's wall clock, Tokyo's where the config names none. */
  at: string
  event?: string
  signal?: Signal
  props?: Record<string, unknown>
  session?: string
  page?: string
  moment?: Partial<Moment>
  shown?: string[]
  heldOut?: string[]
  goals?: string[]
  /** By campaign: the gate, and of its first reason what the case is about. */
  skipped?: Record<
    string,
    { gate: string; path?: string; needed?: unknown; found?: unknown; opensAt?: string }
  >
}

export interface Visit {
  name: string
  config: object
  visit: Step[]
}

/** Lets the engine decide on a visit as a host does, which tells it of everything that it showed. */
export function follow({ config, visit }: Visit): void {
  const program = programOf(config)
  const { engine } = createEngine(program)
  const at = (words: string) => parseDate(words.replace(' ', 'T'), program.zone)!

  visit.forEach((step, number) => {
    const now = at(step.at)
    const happened = event(step.event ?? '', now, {
      session: step.session ?? 's1',
      ...(step.props && { props: step.props }),
      ...(step.page && { page: page(step.page) }),
    })
    const moment = { now, visitor: 'v1', page: happened.page, ...step.moment }
    const result = step.signal ? engine.signal(step.signal, moment) : engine.take(happened, moment)
    for (const follower of followers(result, happened)) engine.learn(follower)
    expect(outcomeOf(result), `step ${number + 1}, ${step.at}`).toEqual({
      shown: step.shown ?? [],
      heldOut: step.heldOut ?? [],
      goals: step.goals ?? [],
    })
    for (const [id, { opensAt, ...skipped }] of Object.entries(step.skipped ?? {})) {
      const decision = result.decisions.find(({ campaign }) => campaign === id)
      const expected = { outcome: 'skipped', ...skipped, ...(opensAt && { opensAt: at(opensAt) }) }
      expect({ ...decision?.reasons[0], ...decision }, `step ${number + 1}, ${step.at}`).toMatchObject(
        expected,
      )
    }
  })
}

/** The events by which a host tells what it did upon a result. */
export function followers({ decisions, goals }: Result, cause: Event): Event[] {
  const tell = (name: string, campaign: string) =>
    event(name, cause.at, { session: cause.session, props: { campaign } })
  return [
    ...decisions
      .filter(({ outcome }) => outcome !== 'skipped')
      .map(({ campaign, outcome }) => tell(`campaign_${outcome}`, campaign)),
    ...goals.map(({ campaign }) => tell('campaign_goal', campaign)),
  ]
}

function outcomeOf({ decisions, goals }: Result) {
  const ids = (wanted: Decision['outcome']) =>
    decisions.filter(({ outcome }) => outcome === wanted).map(({ campaign }) => campaign)
  return { shown: ids('shown'), heldOut: ids('held_out'), goals: goals.map(({ campaign }) => campaign) }
}
