import { type Compiled, type CompiledCampaign, compileCampaign, type Origin } from './campaign.ts'
import { type Counter, createCompiler, type Gathered, type Tally } from './compiler.ts'
import { compileCondition } from './conditions.ts'
import type { Config } from './config.ts'
import type { Compiler, Context, Matcher } from './context.ts'
import { parseDuration } from './duration.ts'
import type { AwaitedSignals } from './event.ts'
import { type Rest, type Splitter, split } from './expression.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type After, type Facts, type Language, UnknownWord } from './language.ts'
import type { Leaf } from './leaf.ts'
import { ALWAYS, type Network } from './network.ts'
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

/** Those whom one event or signal triggers: each has a place in the bit field of those who may be due. */
export interface Group {
  /** The first place, a multiple of 32. */
  first: number
  /** By place, who is triggered. */
  campaigns: readonly CompiledCampaign[]
  /** By place, what is left to ask once the group's key has come; absent where it fires then in any case. */
  rests: readonly (Rest | undefined)[]
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

export interface Listeners {
  tallies: number[]
  stores: number[]
}

/** The nodes of leaves, or the indices of counters. */
export interface Dependents {
  /** By tally. */
  counters: readonly (readonly number[])[]
  tallies: readonly (readonly number[])[]
  /** By store. */
  stores: readonly (readonly number[])[]
  /** Of the session. */
  session: { leaves: readonly number[]; counters: readonly number[] }
  tier: readonly number[]
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
    placesOf,
    goalNames,
    tiers,
    tallies,
    stores,
    listeners: listenersOf(tallies, stores),
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

interface GroupOf {
  campaigns: CompiledCampaign[]
  rests: (Rest | undefined)[]
  refs: number[]
}

function layOutGroups(compiled: readonly Compiled[], network: Gathered['network']) {
  const listed = new Map<string, GroupOf>()
  for (const { campaign, triggers, ref } of compiled) {
    for (const { keys, rest } of triggers) {
      for (const key of keys) {
        const group = listed.get(key) ?? { campaigns: [], rests: [], refs: [] }
        listed.set(key, group)
        group.campaigns.push(campaign)
        group.rests.push(rest)
        group.refs.push(ref)
      }
    }
  }
  const groups = new Map<string, Group>()
  const placed: Placed = { indices: [], places: [] }
  let places = 0
  for (const [key, { campaigns, rests, refs }] of listed) {
    const first = places
    groups.set(key, { first, campaigns: [...campaigns], rests: [...rests] })
    for (let i = 0; i < campaigns.length; i++) {
      placed.indices.push(campaigns[i]!.index)
      placed.places.push(first + i)
      network.output(refs[i]!, first + i)
    }
    places = Math.ceil((first + campaigns.length) / 32) * 32
  }
  return { groups, places, placesOf: finderOfPlaces(placed, compiled.length), keys: [...groups.keys()] }
}

/** The places of all groups, and by place the index of who has it. */
interface Placed {
  indices: number[]
  places: number[]
}

/** One array for all campaigns: most have one place, and an array for each would be the larger part of it. */
function finderOfPlaces(placed: Placed, campaigns: number): Program['placesOf'] {
  const start = new Int32Array(campaigns + 1)
  for (const index of placed.indices) start[index + 1]!++
  for (let index = 0; index < campaigns; index++) start[index + 1]! += start[index]!
  const places = new Int32Array(placed.places.length)
  const filled = start.slice()
  for (let i = 0; i < places.length; i++) places[filled[placed.indices[i]!]!++] = placed.places[i]!
  return ({ index }) => places.subarray(start[index], start[index + 1])
}

/** By id; the table is made when somebody asks, which many visits never do. */
function finder(campaigns: readonly CompiledCampaign[]): Program['byId'] {
  let table: Map<string, CompiledCampaign> | undefined
  return id => {
    table ??= new Map(campaigns.map(one => [one.campaign.id, one]))
    return table.get(id)
  }
}

function listenersOf(tallies: readonly Matcher[], stores: readonly Matcher[]): Map<string, Listeners> {
  const listeners = new Map<string, Listeners>()
  const listen = (kind: keyof Listeners, matchers: readonly Matcher[]) =>
    matchers.forEach(({ names }, index) => {
      for (const name of names) {
        const known = listeners.get(name) ?? { tallies: [], stores: [] }
        listeners.set(name, known)
        known[kind].push(index)
      }
    })
  listen('tallies', tallies)
  listen('stores', stores)
  return listeners
}

function dependentsOf({ tallies, counters, stores, leaves }: Gathered): Dependents {
  const bySource = new Map<string, number[]>()
  leaves.forEach((leaf, node) => {
    for (const source of leaf?.sources ?? []) push(bySource, source, node)
  })
  const countersOf: number[][] = tallies.map(() => [])
  const ofSession: number[] = []
  counters.forEach(({ tally, window }, i) => {
    countersOf[tally]!.push(i)
    if (window.sources.length) ofSession.push(i)
  })
  const of = (source: string) => bySource.get(source) ?? []
  return {
    counters: countersOf,
    tallies: tallies.map((_, i) => of(`tally ${i}`)),
    stores: stores.map((_, i) => of(`store ${i}`)),
    session: { leaves: of('session'), counters: ofSession },
    tier: of('tier'),
  }
}

function slotsOf({ slots }: Gathered): Slots {
  const of = (subject: string) =>
    [...(slots.get(subject)?.values() ?? [])].filter(({ isPassing }) => !isPassing)
  return { visitor: of('visitor'), page: of('page'), device: of('device'), session: of('session') }
}

function push<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
