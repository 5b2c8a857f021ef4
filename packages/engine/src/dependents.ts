import type { Gathered } from './compiler.ts'
import type { Matcher } from './context.ts'

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

export function listenersOf({
  tallies,
  stores,
}: Pick<Gathered, 'tallies' | 'stores'>): Map<string, Listeners> {
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

export function dependentsOf({ tallies, counters, stores, leaves }: Gathered): Dependents {
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

function push<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
