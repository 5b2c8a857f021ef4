import type { Event } from './event.ts'
import { nameOf } from './fingerprint.ts'
import { createKnownIds, overlap } from './known-ids.ts'
import { createMemory, type Ledger, type Memory, type Pending, type Session } from './memory.ts'
import type { Program } from './program.ts'
import { count, isOfCampaign, type Only, remember, rememberCampaign } from './remember.ts'
import type { Steps } from './steps.ts'

/** The engine's memory as plain JSON, some kilobytes whatever the journal's length. */
export interface Snapshot {
  /** Of this layout. Another one is rebuilt from the journal. */
  version: 2
  /** What the config counted when this was taken: a key that is neither here nor below is new. */
  counted: string
  /** The time as of which all this stands. */
  now?: number
  /** The time of the newest event counted. Of events since `overlap` before it, the ids are known. */
  through?: number
  /** By what is counted; only what has been counted at least once. */
  times: Record<string, number[]>
  stores: Record<string, unknown>
  /** By campaign, with how many times of a kind were kept. */
  ledger: Record<string, Ledger & { depth: number }>
  session: Session
  tier?: string
  kept: Memory['kept']
  fired: Memory['fired']
  pending: Pending[]
  recent: string[]
}

export interface Restored {
  /** The time as of which the memory stands, where it comes from a snapshot. */
  now: number | undefined
  complete: boolean
  isComplete(): boolean
  rebuilding(events: Iterable<Event>): Steps<void>
}

export function takeSnapshot(memory: Memory, program: Program, now: number | undefined): Snapshot {
  const { tier, through, kept, fired, pending, session, ids } = memory
  return {
    version: 2,
    counted: program.fingerprint(),
    ...(now !== undefined && { now }),
    ...(Number.isFinite(through) && { through }),
    times: Object.fromEntries(
      program.tallies.flatMap((tally, i) =>
        memory.times[i]!.length ? [[nameOf(tally), [...memory.times[i]!]]] : [],
      ),
    ),
    stores: Object.fromEntries(
      program.stores.flatMap(({ key }, i) => {
        const saved = memory.stores[i]!.snapshot()
        return saved === undefined ? [] : [[key, saved]]
      }),
    ),
    ledger: Object.fromEntries(
      [...memory.ledger].map(([id, ledger]) => {
        const { depth } = program.byId(id)!
        return [id, { ...copyOf(ledger, depth), depth }]
      }),
    ),
    session: { ...session },
    ...(tier !== undefined && { tier }),
    kept: { ...kept },
    fired: { ...fired },
    pending: [...pending],
    recent: ids.since(through - overlap),
  }
}

/** With at most so many times of a kind. */
const copyOf = (ledger: Ledger, depth: number): Ledger =>
  Object.fromEntries(Object.entries(ledger).map(([happened, times]) => [happened, times.slice(-depth)]))

/** Fills the memory from a snapshot, and knows how to recount what the snapshot does not hold. */
export function restore(memory: Memory, program: Program, snapshot?: Snapshot): Restored {
  return snapshot?.version === 2 ? fromSnapshot(memory, program, snapshot) : fromNothing(memory, program)
}

function fromNothing(memory: Memory, program: Program): Restored {
  let isRebuilt = false
  return {
    now: undefined,
    complete: false,
    isComplete: () => isRebuilt && storesAreComplete(memory),
    *rebuilding(events) {
      isRebuilt = true
      Object.assign(memory, createMemory(program))
      for (const event of events) {
        if (memory.ids.add(event.id, event.at)) remember(memory, event, program)
        yield
      }
    },
  }
}

const storesAreComplete = ({ stores }: Memory) => stores.every(({ isComplete }) => isComplete)

function fromSnapshot(memory: Memory, program: Program, snapshot: Snapshot): Restored {
  const tallies = new Set<number>()
  program.tallies.forEach((tally, i) => {
    const name = nameOf(tally)
    if (Object.hasOwn(snapshot.times, name)) memory.times[i] = [...snapshot.times[name]!]
    else tallies.add(i)
  })
  const stores = new Set<number>()
  program.stores.forEach(({ key, create }, i) => {
    if (Object.hasOwn(snapshot.stores, key)) memory.stores[i] = create(snapshot.stores[key])
    else stores.add(i)
  })
  const { through = Number.NEGATIVE_INFINITY, session, tier, kept, fired, pending, recent } = snapshot
  memory.ledger = ledgerOf(snapshot, program)
  Object.assign(memory.session, session)
  memory.through = through
  if (tier !== undefined) memory.tier = tier
  // Of what a config does not ask for, nothing is noted from then on.
  memory.kept = only(
    kept,
    program.tiers.flatMap(({ id, keepFor }) => (keepFor === undefined ? [] : [id])),
  )
  memory.fired = only(
    fired,
    program.afters.map(({ key }) => key),
  )
  memory.pending = [...pending]
  memory.ids = createKnownIds(recent, through)
  let isCounted = snapshot.counted === program.fingerprint()
  const known = new Set<unknown>(memory.ledger.keys())
  return {
    now: snapshot.now,
    complete: isCounted,
    isComplete: () => isCounted && storesAreComplete(memory),
    *rebuilding(events) {
      memory.stores.forEach((store, i) => {
        if (!store.isComplete) stores.add(i)
      })
      yield* recount(memory, program, events, { tallies, stores, ...(!isCounted && { known }) })
      isCounted = true
      tallies.clear()
      stores.clear()
    },
  }
}

const only = <Value>(values: Readonly<Record<string, Value>>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap(name => (Object.hasOwn(values, name) ? [[name, values[name]!]] : [])))

/** Of a campaign that now keeps more times than were kept, what was kept is not enough. */
function ledgerOf(snapshot: Snapshot, program: Program): Memory['ledger'] {
  return new Map(
    Object.entries(snapshot.ledger).flatMap(([id, { depth, ...ledger }]) => {
      const needed = program.byId(id)?.depth
      const isEnough =
        needed !== undefined &&
        (needed <= depth || Object.values(ledger).every(times => times.length < depth))
      return isEnough ? [[id, copyOf(ledger, needed)] as const] : []
    }),
  )
}

interface Missing extends Only {
  /** The campaigns of which it is known what became of them; all where absent. */
  known?: ReadonlySet<unknown>
}

/** What has been learned of it meanwhile is in the journal too. */
function* recount(memory: Memory, program: Program, events: Iterable<Event>, missing: Missing): Steps<void> {
  const { tallies, stores, known } = missing
  for (const index of tallies) memory.times[index] = []
  for (const index of stores) memory.stores[index] = program.stores[index]!.create()
  for (const id of memory.ledger.keys()) if (known && !known.has(id)) memory.ledger.delete(id)
  for (const event of events) {
    yield
    if (!Number.isFinite(event.at)) continue
    count(memory, event, program, missing)
    if (known && isOfCampaign(event) && !known.has(event.props?.campaign))
      rememberCampaign(memory, event, program)
  }
}
