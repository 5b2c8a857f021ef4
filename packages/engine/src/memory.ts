import type { Event } from './event.ts'
import { listeningKeys } from './matcher.ts'
import type { Program } from './program.ts'

/** What the engine remembers of one visitor. */
export interface Memory {
  /** By tally index: the times of the last matching events, oldest first, at most as many as anyone asks for. */
  times: number[][]
  session: Session
  tier?: string
  /** The last ids taken in, so that an event from two sides counts once. */
  recent: Set<string>
}

export interface Session {
  id: string
  startedAt: number
  /** 1 = the visitor's first. */
  number: number
  pages: number
  entryPath?: string
  source?: unknown
  medium?: unknown
  campaign?: unknown
}

/** Enough for every event of a busy minute; other tabs and the journal hand in the same event that soon. */
const recentLimit = 256

export function createMemory(program: Program): Memory {
  return {
    times: program.tallies.map(() => []),
    session: { id: '', startedAt: 0, number: 0, pages: 0 },
    recent: new Set(),
  }
}

/** Counts the event once; false where its id is known already. */
export function remember(memory: Memory, event: Event, program: Program): boolean {
  if (memory.recent.has(event.id)) return false
  memory.recent.add(event.id)
  if (memory.recent.size > recentLimit) memory.recent.delete(memory.recent.values().next().value!)
  rememberSession(memory, event)
  count(memory.times, event, program)
  return true
}

/** Adds the event to every tally that it matches, or to those in `only`. */
export function count(times: number[][], event: Event, program: Program, only?: ReadonlySet<number>): void {
  for (const key of listeningKeys(event)) {
    for (const index of program.listeners.get(key) ?? []) {
      const { test, depth } = program.tallies[index]!
      if ((!only || only.has(index)) && (!test || test(event))) insert(times[index]!, event.at, depth)
    }
  }
}

/** Keeps the latest `depth` times in order, also when an event arrives late. */
function insert(times: number[], at: number, depth: number): void {
  let place = times.length
  while (place > 0 && times[place - 1]! > at) place--
  times.splice(place, 0, at)
  if (times.length > depth) times.shift()
}

/** How many of the kept times are at `start` or later. */
export function countSince(times: readonly number[], start: number): number {
  let first = times.length
  while (first > 0 && times[first - 1]! >= start) first--
  return times.length - first
}

function rememberSession(memory: Memory, event: Event): void {
  if (event.session !== memory.session.id) {
    // An event of an earlier session that arrives late does not bring that session back.
    if (event.at < memory.session.startedAt) return
    memory.session = { id: event.session, startedAt: event.at, number: memory.session.number + 1, pages: 0 }
  }
  const { session } = memory
  session.startedAt = Math.min(session.startedAt, event.at)
  if (event.name === 'page_view') {
    session.pages++
    if (event.page) session.entryPath ??= event.page.path
  }
  if (event.name === 'session_start') {
    const { source, medium, campaign } = event.props ?? {}
    Object.assign(session, { source, medium, campaign })
  }
}
