import type { Listeners } from './dependents.ts'
import type { Event } from './event.ts'
import { campaignKey } from './matcher.ts'
import { type Happened, insert, type Memory, rememberSession } from './memory.ts'
import type { Program } from './program.ts'

/** Whoever keeps the network true is told what has been added to. */
export interface Touched {
  tally(index: number): void
  store(index: number): void
}

/** Which tallies and stores are to count; all where absent. */
export interface Only {
  tallies: ReadonlySet<number>
  stores: ReadonlySet<number>
}

/**
 * Counts an event wherever it counts, and tells which leaves may be others now. True where the event began a session
 * or moved its beginning.
 */
export function remember(memory: Memory, event: Event, program: Program, touched?: Touched): boolean {
  const isNewSession = rememberSession(memory, event)
  if (event.at > memory.through) memory.through = event.at
  if (isOfCampaign(event)) rememberCampaign(memory, event, program)
  count(memory, event, program, undefined, touched)
  return isNewSession
}

export function count(memory: Memory, event: Event, program: Program, only?: Only, touched?: Touched): void {
  const listening = program.listeners.get(event.name)
  if (listening) countFor(listening, memory, event, program, only, touched)
  if (!isOfCampaign(event)) return
  const ofCampaign = program.listeners.get(campaignKey(event.name, event.props?.campaign))
  if (ofCampaign) countFor(ofCampaign, memory, event, program, only, touched)
}

function countFor(
  { tallies, stores }: Listeners,
  memory: Memory,
  event: Event,
  { tallies: counted, stores: kinds }: Program,
  only?: Only,
  touched?: Touched,
): void {
  for (const index of tallies) {
    const { test, depth, insert: into = insert } = counted[index]!
    if ((only && !only.tallies.has(index)) || (test && !test(event))) continue
    if (into(memory.times[index]!, event.at, depth)) touched?.tally(index)
  }
  for (const index of stores) {
    const { test } = kinds[index]!
    if ((only && !only.stores.has(index)) || (test && !test(event))) continue
    memory.stores[index]!.insert(event)
    touched?.store(index)
  }
}

const happenings: ReadonlySet<string> = new Set<Happened>([
  'shown',
  'held_out',
  'clicked',
  'dismissed',
  'goal',
])

export const isOfCampaign = ({ name }: Event) => name.charCodeAt(0) === 99 && name.startsWith('campaign_')

/** Notes what became of a campaign's message, if that is what such an event tells. */
export function rememberCampaign(memory: Memory, { name, at, props }: Event, { byId }: Program): void {
  const happened = name.slice('campaign_'.length) as Happened
  const id = props?.campaign
  const depth = typeof id === 'string' ? byId(id)?.depth : undefined
  if (depth === undefined || !happenings.has(happened)) return
  const ledger = memory.ledger.get(id as string) ?? {}
  memory.ledger.set(id as string, ledger)
  ledger[happened] ??= []
  insert(ledger[happened], at, depth)
}
