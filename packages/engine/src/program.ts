import { compileCaps } from './caps.ts'
import { compileCondition } from './conditions.ts'
import type { Campaign, Config, Priority } from './config.ts'
import { type Check, type Compiler, type Finding, type Matcher, some } from './context.ts'
import { parseDuration } from './duration.ts'
import type { Event, Signal } from './event.ts'
import { type CompiledTrigger, type Language, UnknownWord, wordOf } from './language.ts'
import { compileLimits } from './limits.ts'
import { campaignMatcher, compileMatcher } from './matcher.ts'
import { compileTrigger } from './triggers.ts'
import { createZone, parseDate, parseEnd, type Zone } from './zone.ts'

/** A config made ready to decide: everything that can be looked up or counted is, once for all campaigns. */
export interface Program {
  readonly config: Config
  /** The thresholds that triggers wait for; the host sends exactly these, each once per page view. */
  readonly signals: { exitIntent: boolean; scrolled: number[]; dwell: number[] }
  readonly campaigns: readonly CompiledCampaign[]
  /** By event or signal, what it may trigger. */
  readonly triggers: ReadonlyMap<string, readonly { campaign: CompiledCampaign; check: Check }[]>
  /** By event, whose goal it may be. */
  readonly goals: ReadonlyMap<string, readonly CompiledCampaign[]>
  /** Highest first. */
  readonly tiers: readonly { id: string; check: Check }[]
  readonly tallies: readonly Tally[]
  /** By event, the tallies that may count it. */
  readonly listeners: ReadonlyMap<string, readonly number[]>
  readonly zone: Zone
}

export interface Tally extends Matcher {
  depth: number
}

export interface CompiledCampaign {
  readonly campaign: Campaign
  /** Place in the file. */
  readonly index: number
  readonly path: string
  readonly triggers: readonly CompiledTrigger[]
  /** The trigger gate as a whole. */
  readonly fires: Check
  readonly audience: Check
  readonly limits: Check
  readonly caps: Check
  /** The less the sooner. */
  readonly priority: number
  readonly from: number
  readonly until: number
  /** The tally of its exposures, held-out ones included. */
  readonly exposures: number
  readonly goal?: CompiledGoal
}

interface CompiledGoal {
  readonly matcher: Matcher
  readonly within: number
  /** The tally of its reached goals. */
  readonly reached: number
}

export interface CompileOptions {
  language: Language
  /** The visitor's, for a config that names none. */
  timeZone?: string | undefined
}

/**
 * Throws where the config uses a word that the language does not have, or is not what `parseConfig` would accept: it
 * notices much, but only `parseConfig` notices everything, and says what.
 */
export function compile(config: Config, { language, timeZone }: CompileOptions): Program {
  const zone = createZone(config.site?.timeZone ?? timeZone)
  // A time zone that is none is noticed here, not in the middle of a visit.
  if (config.site?.timeZone) zone.local(0)
  const { tallies, compiler } = createCompiler(config, zone, language)
  const tiers = (config.tiers ?? [])
    .map(({ id, when }, i) => ({ id, check: compileCondition(when ?? {}, `tiers[${i}].when`, compiler) }))
    .reverse()
  const campaigns = (config.campaigns ?? []).map((campaign, index) =>
    compileCampaign(campaign, index, compiler),
  )
  const keys = [...new Set(campaigns.flatMap(({ triggers }) => triggers.flatMap(({ keys }) => keys)))]
  const thresholds = (kind: Signal['kind']) =>
    keys.filter(key => key.startsWith(`${kind}\n`)).map(key => Number(key.slice(kind.length + 1)))
  return {
    config,
    signals: {
      exitIntent: thresholds('exitIntent').length > 0,
      scrolled: thresholds('scrolled'),
      dwell: thresholds('dwell'),
    },
    campaigns,
    triggers: groupBy(
      campaigns.flatMap(campaign => campaign.triggers.map(({ keys, check }) => ({ campaign, keys, check }))),
      ({ keys }) => keys,
    ),
    goals: groupBy(campaigns, ({ goal }) => goal?.matcher.names ?? []),
    tiers,
    tallies,
    listeners: groupBy([...tallies.keys()], index => tallies[index]!.names),
    zone,
  }
}

function createCompiler(
  config: Config,
  zone: Zone,
  language: Language,
): { tallies: Tally[]; compiler: Compiler } {
  const tallies: Tally[] = []
  const byKey = new Map<string, number>()
  const segments = new Map<string, Check>()
  const caps = new Map<string, Check>()
  const findings = new Map<string, Finding>()
  const compiler: Compiler = {
    config,
    zone,
    language,
    tally(matcher, depth) {
      const index = byKey.get(matcher.key)
      if (index !== undefined) {
        tallies[index]!.depth = Math.max(tallies[index]!.depth, depth)
        return index
      }
      byKey.set(matcher.key, tallies.length)
      return tallies.push({ ...matcher, depth }) - 1
    },
    segment(id) {
      const check =
        segments.get(id) ?? compileCondition(wordOf(config.segments ?? {}, id), `segments.${id}`, compiler)
      segments.set(id, check)
      return check
    },
    finding(key) {
      const finding = findings.get(key) ?? {}
      findings.set(key, finding)
      return finding
    },
    caps(tags) {
      const key = JSON.stringify(tags)
      const check = caps.get(key) ?? compileCaps(tags, compiler)
      caps.set(key, check)
      return check
    },
  }
  return { tallies, compiler }
}

const priorities: readonly Priority[] = ['urgent', 'high', 'normal', 'low']

function compileCampaign(campaign: Campaign, index: number, compiler: Compiler): CompiledCampaign {
  const path = `campaigns[${index}]`
  const {
    id,
    on,
    when = {},
    schedule,
    ignoreSiteCaps,
    goal,
    variants,
    priority = 'normal',
    tags = [],
  } = campaign
  if (variants?.some(({ show }) => !show)) throw new UnknownWord('variants')
  const triggers = Array.isArray(on)
    ? on.map((one, i) => compileTrigger(one, `${path}.on[${i}]`, compiler))
    : [compileTrigger(on, `${path}.on`, compiler)]
  return {
    campaign,
    index,
    path,
    triggers,
    fires: some(triggers.map(({ check }) => check)),
    audience: compileCondition(when, `${path}.when`, compiler),
    limits: compileLimits(campaign, path, compiler),
    caps: ignoreSiteCaps ? () => undefined : compiler.caps(tags),
    priority: priorities.indexOf(priority),
    from: schedule?.from ? parseDate(schedule.from, compiler.zone)! : Number.NEGATIVE_INFINITY,
    until: schedule?.until ? parseEnd(schedule.until, compiler.zone) : Number.POSITIVE_INFINITY,
    exposures: compiler.tally(campaignMatcher(id, 'shown', 'held_out'), 1),
    ...(goal && {
      goal: {
        matcher: compileMatcher(goal.did, goal.where, compiler),
        within: goal.within ? parseDuration(goal.within)! : Number.POSITIVE_INFINITY,
        reached: compiler.tally(campaignMatcher(id, 'goal'), 1),
      },
    }),
  }
}

function groupBy<Item>(items: Iterable<Item>, keysOf: (item: Item) => Iterable<string>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

/** Whether the event is one of the goal's. */
export const isGoal = ({ goal }: CompiledCampaign, event: Event) =>
  goal !== undefined && (goal.matcher.test?.(event) ?? true)
