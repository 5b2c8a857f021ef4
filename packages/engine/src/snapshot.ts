import { fnv1a } from './bucket.ts'
import type { Event } from './event.ts'
import { count, createMemory, type Memory, remember, type Session } from './memory.ts'
import type { Program } from './program.ts'

/** The engine's memory as plain JSON, some kilobytes whatever the journal's length. */
export interface Snapshot {
  /** Of this layout. Another one is rebuilt from the journal. */
  version: 1
  /** By what is counted; only what has been counted at least once. */
  times: Record<string, number[]>
  /** What the config counted when this was taken: a key that is neither here nor in `times` is new. */
  counted: string
  session: Session
  tier?: string
  recent: string[]
}

export interface Restored {
  complete: boolean
  rebuild(events: Iterable<Event>): void
}

export function takeSnapshot(memory: Memory, program: Program): Snapshot {
  const kept = program.tallies.flatMap((tally, i) =>
    memory.times[i]!.length ? [[nameOf(tally), [...memory.times[i]!]]] : [],
  )
  return {
    version: 1,
    times: Object.fromEntries(kept),
    counted: fingerprint(program),
    session: { ...memory.session },
    ...(memory.tier !== undefined && { tier: memory.tier }),
    recent: [...memory.recent],
  }
}

/** Fills the memory from a snapshot, and knows how to recount what the snapshot does not hold. */
export function restore(memory: Memory, program: Program, snapshot?: Snapshot): Restored {
  if (snapshot?.version !== 1) {
    return {
      complete: false,
      rebuild: events => {
        Object.assign(memory, createMemory(program))
        for (const event of events) remember(memory, event, program)
      },
    }
  }
  const missing = new Set<number>()
  program.tallies.forEach((tally, i) => {
    const name = nameOf(tally)
    if (Object.hasOwn(snapshot.times, name)) memory.times[i] = [...snapshot.times[name]!]
    else missing.add(i)
  })
  memory.session = { ...snapshot.session }
  if (snapshot.tier !== undefined) memory.tier = snapshot.tier
  for (const id of snapshot.recent) memory.recent.add(id)
  return {
    complete: snapshot.counted === fingerprint(program),
    rebuild(events) {
      for (const index of missing) memory.times[index] = []
      for (const event of events) count(memory.times, event, program, missing)
    },
  }
}

/** The depth belongs to the name: what was kept for "at least 2" cannot answer "at least 5". */
const nameOf = ({ key, depth }: { key: string; depth: number }) => `${depth} ${key}`

/** Equal for two configs exactly when they count the same, but for a chance of one in four thousand million. */
const fingerprint = ({ tallies }: Program) => String(fnv1a(tallies.map(nameOf).sort().join('\n')))
