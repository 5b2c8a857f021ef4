import { compileCondition } from './conditions.ts'
import type { Campaign } from './config.ts'
import type { Caps, Compiler, Matcher } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Event } from './event.ts'
import { type Expression, type Rest, type Splitter, split } from './expression.ts'
import { type CompiledTrigger, UnknownWord } from './language.ts'
import { type CompiledLimit, checkLimits, compileLimits, depthOfLimits } from './limits.ts'
import { compileMatcher } from './matcher.ts'
import { placeIn } from './place.ts'
import { compileTrigger, explainTrigger } from './triggers.ts'
import { parseDate, parseEnd } from './zone.ts'

/** A campaign and where it stands in the file, which is its place in `campaigns` where nothing is said. */
export interface Origin {
  campaign: Campaign
  path?: string
}

/** Only what is asked at every event: what explains is compiled again when somebody asks. */
export class CompiledCampaign {
  readonly campaign: Campaign
  /** Place in the file. */
  readonly index: number
  /** What of its audience hangs on the event or the very moment; the network holds the rest. */
  readonly rest: Rest | undefined
  readonly caps: Caps
  readonly schedule: { from: number; until: number } | undefined
  /** Milliseconds. */
  readonly delay: number
  /** How many times of each kind its limits count. */
  readonly depth: number
  readonly goal: CompiledGoal | undefined
  readonly #path: string | undefined
  readonly #compiler: Compiler
  #limits: readonly CompiledLimit[] | undefined

  constructor({ campaign, path }: Origin, index: number, rest: Rest | undefined, compiler: Compiler) {
    const { schedule, goal, delay } = campaign
    this.campaign = campaign
    this.#path = path
    this.#compiler = compiler
    this.index = index
    this.rest = rest
    this.caps = campaign.ignoreSiteCaps ? uncapped : compiler.caps(campaign.tags ?? noTags)
    this.schedule = schedule && scheduleOf(schedule, compiler)
    this.delay = delay ? parseDuration(delay)! : 0
    this.depth = depthOfLimits(campaign)
    this.goal = goal && {
      matcher: compileMatcher(goal.did, goal.where, compiler),
      within: goal.within ? parseDuration(goal.within)! : Number.POSITIVE_INFINITY,
    }
  }

  get path(): string {
    return this.#path ?? `campaigns[${this.index}]`
  }

  /** Made when the first message of the campaign has been shown: most never are. */
  get limits(): readonly CompiledLimit[] {
    this.#limits ??= compileLimits(this.campaign, this.#compiler.window)
    return this.#limits
  }
}

type Placed = Required<Origin>

const scheduleOf = ({ from, until }: NonNullable<Campaign['schedule']>, { zone }: Compiler) => ({
  from: from ? parseDate(from, zone)! : Number.NEGATIVE_INFINITY,
  until: until ? parseEnd(until, zone) : Number.POSITIVE_INFINITY,
})

interface CompiledGoal {
  readonly matcher: Matcher
  readonly within: number
}

const uncapped: Caps = { check: () => undefined, leaves: [], others: () => undefined }
const noTags: readonly string[] = []

export interface Compiled {
  campaign: CompiledCampaign
  triggers: readonly CompiledTrigger[]
  /** Of the network: whether what it holds of the audience does. */
  ref: number
}

export function compileCampaign(
  origin: Origin,
  index: number,
  compiler: Compiler,
  network: Splitter,
): Compiled {
  if (origin.campaign.variants?.some(({ show }) => !show)) throw new UnknownWord('variants')
  checkLimits(origin.campaign)
  const { campaign } = origin
  const { ref, rest } = split(compileAudience({ campaign, path: '' }, compiler), network)
  return {
    ref,
    triggers: compileTriggers(campaign.on, compiler),
    campaign: new CompiledCampaign(origin, index, rest, compiler),
  }
}

/** Who it is for, with reasons where there is a place. */
export const compileAudience = ({ campaign: { when = {} }, path }: Placed, compiler: Compiler): Expression =>
  compileCondition(when, placeIn(path, 'when'), compiler)

const compileTriggers = (on: Campaign['on'], compiler: Compiler): readonly CompiledTrigger[] =>
  Array.isArray(on) ? on.map(one => compileTrigger(one, compiler)) : [compileTrigger(on, compiler)]

/** Whether one of its triggers fires at a moment, and why none does. */
export const explainTriggers = ({ campaign: { on }, path }: Placed, compiler: Compiler): Expression => ({
  any: Array.isArray(on)
    ? on.map((one, i) => explainTrigger(one, `${path}.on[${i}]`, compiler))
    : [explainTrigger(on, `${path}.on`, compiler)],
})

/** Whether the event is one of the goal's. */
export const isGoal = ({ goal }: CompiledCampaign, event: Event) =>
  goal?.matcher.names.includes(event.name) === true && (goal.matcher.test?.(event) ?? true)
