import type { Event } from './event.ts'
import { campaignKey } from './matcher.ts'
import { type Happened, insert, type Memory, rememberSession } from './memory.ts'
import type { Listeners, Program } from './program.ts'

/** Which tallies and stores are to count; all where absent. */
export interface Only {
  tallies: ReadonlySet<number>
  stores: ReadonlySet<number>
}

/**
 * Counts an event wherever it counts, and tells which leaves may be others now. True where the event began a session
 * or moved its beginning.
 */
export function remember(
  memory: Memory,
  event: Event,
  program: Program,
  touched?: (leaves: readonly number[]) => void,
): boolean {
  const isNewSession = rememberSession(memory, event)
  if (event.at > memory.through) memory.through = event.at
  rememberCampaign(memory, event, program)
  count(memory, event, program, undefined, touched)
  return isNewSession
}

export function count(
  memory: Memory,
  event: Event,
  program: Program,
  only?: Only,
  touched?: (leaves: readonly number[]) => void,
): void {
  const listening = program.listeners.get(event.name)
  if (listening) countFor(listening, memory, event, program, only, touched)
  if (!event.name.startsWith('campaign_')) return
  const ofCampaign = program.listeners.get(campaignKey(event.name, event.props?.campaign))
  if (ofCampaign) countFor(ofCampaign, memory, event, program, only, touched)
}

function countFor(
  { tallies, stores }: Listeners,
  memory: Memory,
  event: Event,
  { tallies: counted, stores: kinds, dependents }: Program,
  only?: Only,
  touched?: (leaves: readonly number[]) => void,
): void {
  for (const index of tallies) {
    const { test, depth, insert: into = insert } = counted[index]!
    if ((only && !only.tallies.has(index)) || (test && !test(event))) continue
    if (into(memory.times[index]!, event.at, depth)) touched?.(dependents.tallies[index]!)
  }
  for (const index of stores) {
    const { test } = kinds[index]!
    if ((only && !only.stores.has(index)) || (test && !test(event))) continue
    memory.stores[index]!.insert(event)
    touched?.(dependents.stores[index]!)
  }
}

const happenings: ReadonlySet<string> = new Set<Happened>([
  'shown',
  'held_out',
  'clicked',
  'dismissed',
  'goal',
])

/** Notes what became of a campaign's message, if that is what the event tells. */
export function rememberCampaign(memory: Memory, { name, at, props }: Event, { byId }: Program): void {
  if (!name.startsWith('campaign_')) return
  const happened = name.slice('campaign_'.length) as Happened
  const id = props?.campaign
  const depth = typeof id === 'string' ? byId(id)?.depth : undefined
  if (depth === undefined || !happenings.has(happened)) return
  const ledger = memory.ledger.get(id as string) ?? {}
  memory.ledger.set(id as string, ledger)
  ledger[happened] ??= []
  insert(ledger[happened], at, depth)
}
