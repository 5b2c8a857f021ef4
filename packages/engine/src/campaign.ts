import { compileCondition } from './conditions.ts'
import type { Campaign, Priority } from './config.ts'
import type { Check, Compiler, Matcher } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Event } from './event.ts'
import { type Expression, split } from './expression.ts'
import { type CompiledTrigger, UnknownWord } from './language.ts'
import { checkLimits, depthOfLimits } from './limits.ts'
import { compileMatcher } from './matcher.ts'
import type { NetworkBuilder } from './network.ts'
import { compileTrigger } from './triggers.ts'
import { parseDate, parseEnd } from './zone.ts'

/** A campaign and where it stands in the file. */
export interface Origin {
  campaign: Campaign
  path: string
}

/** Only what is asked at every event: what explains is compiled again when somebody asks. */
export interface CompiledCampaign extends Origin {
  /** Place in the file. */
  readonly index: number
  /** The places of its triggers in the bit field of those who may be due. */
  readonly places: number[]
  /** What of its audience hangs on the event or the very moment; the rest is in the network. */
  readonly passing: Expression | undefined
  readonly caps: Check
  /** The less the sooner. */
  readonly priority: number
  readonly from: number
  readonly until: number
  /** Milliseconds. */
  readonly delay: number
  /** How many times of each kind its limits count. */
  readonly depth: number
  readonly goal: CompiledGoal | undefined
}

interface CompiledGoal {
  readonly matcher: Matcher
  readonly within: number
}

const priorities: readonly Priority[] = ['urgent', 'high', 'normal', 'low']
const uncapped: Check = () => undefined
const noTags: readonly string[] = []

export function compileCampaign(
  { campaign, path }: Origin,
  index: number,
  compiler: Compiler,
  network: NetworkBuilder,
): { campaign: CompiledCampaign; triggers: readonly CompiledTrigger[]; ref: number } {
  const { schedule, goal, variants, priority = 'normal', delay } = campaign
  if (variants?.some(({ show }) => !show)) throw new UnknownWord('variants')
  checkLimits(campaign)
  const { ref, passing } = split(compileAudience({ campaign, path }, compiler), network)
  return {
    ref,
    triggers: compileTriggers({ campaign, path }, compiler),
    campaign: {
      campaign,
      path,
      index,
      places: [],
      passing,
      caps: campaign.ignoreSiteCaps ? uncapped : compiler.caps(campaign.tags ?? noTags),
      priority: priorities.indexOf(priority),
      from: schedule?.from ? parseDate(schedule.from, compiler.zone)! : Number.NEGATIVE_INFINITY,
      until: schedule?.until ? parseEnd(schedule.until, compiler.zone) : Number.POSITIVE_INFINITY,
      delay: delay ? parseDuration(delay)! : 0,
      depth: depthOfLimits(campaign),
      goal: goal && {
        matcher: compileMatcher(goal.did, goal.where, compiler),
        within: goal.within ? parseDuration(goal.within)! : Number.POSITIVE_INFINITY,
      },
    },
  }
}

export const compileAudience = ({ campaign: { when = {} }, path }: Origin, compiler: Compiler): Expression =>
  compileCondition(when, `${path}.when`, compiler)

export const compileTriggers = (
  { campaign: { on }, path }: Origin,
  compiler: Compiler,
): readonly CompiledTrigger[] =>
  Array.isArray(on)
    ? on.map((one, i) => compileTrigger(one, `${path}.on[${i}]`, compiler))
    : [compileTrigger(on, `${path}.on`, compiler)]

/** Whether the event is one of the goal's. */
export const isGoal = ({ goal }: CompiledCampaign, event: Event) =>
  goal?.matcher.names.includes(event.name) === true && (goal.matcher.test?.(event) ?? true)
