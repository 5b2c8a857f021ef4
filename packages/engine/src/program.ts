import { type Compiled, type CompiledCampaign, compileCampaign, type Origin } from './campaign.ts'
import { type Counter, createCompiler, type Gathered, type Tally } from './compiler.ts'
import { compileCondition } from './conditions.ts'
import type { Config } from './config.ts'
import type { Compiler, Context } from './context.ts'
import { type Dependents, dependentsOf, type Listeners, listenersOf } from './dependents.ts'
import { parseDuration } from './duration.ts'
import type { AwaitedSignals } from './event.ts'
import { type Rest, type Splitter, split } from './expression.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Group, layOutGroups } from './groups.ts'
import { type After, type Facts, type Language, UnknownWord } from './language.ts'
import type { Leaf } from './leaf.ts'
import { ALWAYS, type Network } from './network.ts'
import { createRests, type Rests } from './rests.ts'
import { awaitedSignals } from './signals.ts'
import type { Slot } from './slot.ts'
import { finish, type Steps } from './steps.ts'
import type { StoreSpec } from './store.ts'
import { createZone, type Zone } from './zone.ts'

/** A config made ready to decide: everything that can be looked up or counted is, once for all campaigns. */
export interface Program {
  readonly config: Config
  /** The thresholds that triggers wait for; the host sends exactly these, each once per page view. */
  readonly signals: AwaitedSignals
  readonly campaigns: readonly CompiledCampaign[]
  byId(id: string): CompiledCampaign | undefined
  /** By event or signal, what it may trigger, in the file's order. */
  readonly groups: ReadonlyMap<string, Group>
  /** How many places all groups together have. */
  readonly places: number
  readonly rests: Rests
  /** The places of a campaign's triggers in the bit field of those who may be due. */
  placesOf(campaign: CompiledCampaign): Int32Array
  /** The events that reach some campaign's goal. */
  readonly goalNames: ReadonlySet<string>
  /** Highest first. */
  readonly tiers: readonly CompiledTier[]
  readonly tallies: readonly Tally[]
  readonly stores: readonly StoreSpec[]
  /** By event, who may count it. */
  readonly listeners: ReadonlyMap<string, Listeners>
  readonly network: Network
  /** By node of the network; absent for those that stand on a ladder. */
  readonly leaves: readonly (Leaf | undefined)[]
  readonly counters: readonly Counter[]
  /** What hangs on a source. */
  readonly dependents: Dependents
  /** What the host tells, by subject: as long as it hands in the same object, it is the same. */
  readonly slots: Slots
  readonly afters: readonly WaitingTrigger[]
  readonly compiler: Compiler
  /** Of what is counted, and of what hangs on the past. */
  fingerprint(): string
  readonly zone: Zone
  facts?: (context: Context) => Partial<Facts>
}

export interface CompiledTier {
  id: string
  /** Of the network; absent where only the visitor's attribute can tell. */
  ref?: number
  /** What of its condition hangs on the very moment; the rest is in the network. */
  rest?: Rest
  /** Milliseconds. */
  keepFor?: number
}

export interface Slots {
  visitor: readonly Slot[]
  page: readonly Slot[]
  device: readonly Slot[]
  session: readonly Slot[]
}

export interface WaitingTrigger extends After {
  campaign: CompiledCampaign
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
export const compile = (config: Config, options: CompileOptions): Program =>
  finish(compiling(config, options))

/** As `compile`, in steps: one for each campaign, and some for what they have in common. */
export function* compiling(config: Config, { language, timeZone }: CompileOptions): Steps<Program> {
  const zone = zoneOf(config, timeZone)
  const origins = originsOf(config, language)
  const written = origins.map(({ campaign }) => campaign)
  const gathered = createCompiler(config, written, zone, language)
  const { compiler, network, tallies, counters, stores, leaves } = gathered
  const splitter = splitterOf(gathered)
  const tiers = gathered.watch(() => compileTiers(config, compiler, splitter))
  const compiled: Compiled[] = []
  for (const origin of origins) {
    compiled.push(compileCampaign(origin, compiled.length, compiler, splitter))
    yield
  }
  const facts = language.rare?.compileFacts(compiler)
  const { groups, places, placesOf, keys } = layOutGroups(compiled, network)
  yield
  const campaigns = compiled.map(({ campaign }) => campaign)
  const afters: WaitingTrigger[] = []
  const goalNames = new Set<string>()
  for (const { campaign, triggers } of compiled) {
    for (const { after } of triggers) if (after) afters.push({ ...after, campaign })
    for (const name of campaign.goal?.matcher.names ?? []) goalNames.add(name)
  }
  const byId = finder(campaigns)
  let fingerprint: string | undefined
  return {
    config,
    fingerprint() {
      fingerprint ??= fingerprintOf({ tallies, stores, campaigns, tiers, afters })
      return fingerprint
    },
    signals: awaitedSignals(keys),
    campaigns,
    groups,
    places,
    rests: createRests({ groups, places, leaves }),
    placesOf,
    goalNames,
    tiers,
    tallies,
    stores,
    listeners: listenersOf(gathered),
    network: network.finish(),
    leaves,
    counters,
    dependents: dependentsOf(gathered),
    slots: slotsOf(gathered),
    afters,
    compiler,
    byId,
    zone,
    ...(facts && { facts }),
  }
}

/**
 * A time zone that is none is noticed here, not in the middle of a visit. A name that is listed needs no calendar for it:
 * the first one of a process takes longer than all else here, and not every visit asks what day it is.
 */
function zoneOf({ site }: Config, timeZone: string | undefined): Zone {
  const named = site?.timeZone
  const zone = createZone(named ?? timeZone)
  if (named && !Intl.supportedValuesOf('timeZone').includes(named)) zone.local(0)
  return zone
}

/** The campaigns of the file, and those that its journeys are. */
function originsOf(config: Config, { rare }: Language): Origin[] {
  const written = (config.campaigns ?? []).map(campaign => ({ campaign }))
  if (!config.journeys?.length) return written
  if (!rare) throw new UnknownWord('journeys')
  return [...written, ...rare.expandJourneys(config)]
}

function compileTiers(
  { tiers = [], tierFrom }: Config,
  compiler: Compiler,
  splitter: Splitter,
): CompiledTier[] {
  return tiers
    .map(({ id, when, keepFor }, i): CompiledTier => {
      const condition = when ? split(compileCondition(when, '', compiler), splitter) : { ref: ALWAYS }
      const isTold = tierFrom !== undefined && !when && i > 0
      return { id, ...(!isTold && condition), ...(keepFor && { keepFor: parseDuration(keepFor)! }) }
    })
    .reverse()
}

function splitterOf({ network: { all, any }, leaves }: Gathered): Splitter {
  return { all, any, isPassing: ref => leaves[ref < 0 ? ~ref : ref]?.isPassing === true }
}

/** By id; the table is made when somebody asks, which many visits never do. */
function finder(campaigns: readonly CompiledCampaign[]): Program['byId'] {
  let table: Map<string, CompiledCampaign> | undefined
  return id => {
    table ??= new Map(campaigns.map(one => [one.campaign.id, one]))
    return table.get(id)
  }
}

function slotsOf({ slots }: Gathered): Slots {
  const of = (subject: string) =>
    [...(slots.get(subject)?.values() ?? [])].filter(({ isPassing }) => !isPassing)
  return { visitor: of('visitor'), page: of('page'), device: of('device'), session: of('session') }
}
