import { compileCaps } from './caps.ts'
import { compileCondition } from './conditions.ts'
import type { Config } from './config.ts'
import type { Check, Compiler, Context, Finding, Matcher } from './context.ts'
import type { Expression } from './expression.ts'
import { type Language, wordOf } from './language.ts'
import type { Leaf } from './leaf.ts'
import type { Insert } from './memory.ts'
import { createNetworkBuilder, type NetworkBuilder } from './network.ts'
import type { StoreSpec } from './store.ts'
import { compileWindow, type Window } from './windows.ts'
import type { Zone } from './zone.ts'

export interface Tally extends Matcher {
  depth: number
  /** How times are kept, where not simply the latest. */
  insert?: Insert
}

/** What a config's words ask for, gathered while they are compiled: all of it once, however many ask. */
export interface Gathered {
  tallies: Tally[]
  stores: StoreSpec[]
  /** By node of the network. */
  leaves: (Leaf | undefined)[]
  /** What is looked at again at every moment, by source. */
  reads: Map<string, (context: Context) => unknown>
  network: NetworkBuilder
  compiler: Compiler
}

/** The value under a key, made when it is first asked for. */
function once<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>()
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make()
    known.set(key, made)
    return made
  }
}

export function createCompiler(config: Config, zone: Zone, language: Language): Gathered {
  const tallies: Tally[] = []
  const stores: StoreSpec[] = []
  const leaves: (Leaf | undefined)[] = []
  const reads = new Map<string, (context: Context) => unknown>()
  const network = createNetworkBuilder()
  const [tallyOf, storeOf, leafOf] = [once<number>(), once<number>(), once<number>()]
  const [segmentOf, capsOf, windowOf] = [once<Expression>(), once<Check>(), once<Window>()]
  const findingOf = once<Finding>()

  const compiler: Compiler = {
    config,
    zone,
    language,
    tally(matcher, depth, insert) {
      const index = tallyOf(
        matcher.key,
        () => tallies.push({ ...matcher, depth, ...(insert && { insert }) }) - 1,
      )
      tallies[index]!.depth = Math.max(tallies[index]!.depth, depth)
      return index
    },
    store: spec => storeOf(spec.key, () => stores.push(spec) - 1),
    findStore(key) {
      const index = stores.findIndex(spec => spec.key === key)
      return index < 0 ? undefined : index
    },
    leaf: (key, make) =>
      leafOf(key, () => {
        const node = network.leaf()
        leaves[node] = make()
        return node
      }),
    reads: (source, look) => void reads.set(source, look),
    segment: id =>
      segmentOf(id, () => compileCondition(wordOf(config.segments ?? {}, id), `segments.${id}`, compiler)),
    window: words => windowOf(words, () => compileWindow(words, zone)),
    finding: key => findingOf(key, () => ({ turn: -1, holds: false })),
    caps: tags => capsOf(JSON.stringify(tags), () => compileCaps(tags, compiler)),
  }
  return { tallies, stores, leaves, reads, network, compiler }
}
