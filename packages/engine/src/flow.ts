import { ALWAYS, type Network } from './network.ts'

/** What holds in a network for one visitor. */
export interface Flow {
  /** By node: 1 where it holds. */
  readonly holds: Uint8Array
  /** By place: the bits that the network's outputs set. */
  readonly bits: Uint32Array
  /** Takes the leaves for true as they stand in `holds`, and works out all else. */
  settle(): void
  /** A leaf holds or no longer does; what depends on it follows. */
  set(leaf: number, value: boolean): void
}

const NONE = -1

/**
 * A node that does not hold listens to one of its children that does not hold, and to no other: nothing else can make
 * it hold. A node that holds listens to all of them. So a flip costs nothing where it decides nothing, however many
 * ask for that leaf (the watched literals of SAT solvers: Moskewicz et al., "Chaff", 2001).
 */
export function createFlow(network: Network, places: number): Flow {
  const { size, start, child, parent, outputStart, outputs } = network
  const holds = new Uint8Array(size)
  const bits = new Uint32Array(Math.ceil(places / 32))
  // The edges that listen to a node, as a list through the edges.
  const first = new Int32Array(size)
  const next = new Int32Array(child.length)
  const previous = new Int32Array(child.length)
  const changed: number[] = []

  const isMet = (edge: number) => {
    const asked = child[edge]!
    return asked < 0 ? holds[~asked] === 0 : holds[asked] === 1
  }

  function listen(edge: number): void {
    const asked = child[edge]!
    const node = asked < 0 ? ~asked : asked
    const behind = first[node]!
    next[edge] = behind
    previous[edge] = NONE
    if (behind !== NONE) previous[behind] = edge
    first[node] = edge
  }

  function unlisten(edge: number): void {
    const asked = child[edge]!
    const node = asked < 0 ? ~asked : asked
    const [before, behind] = [previous[edge]!, next[edge]!]
    if (before === NONE) first[node] = behind
    else next[before] = behind
    if (behind !== NONE) previous[behind] = before
  }

  function firstUnmet(node: number): number {
    for (let edge = start[node]!; edge < start[node + 1]!; edge++) if (!isMet(edge)) return edge
    return NONE
  }

  function rise(node: number, heard: number): void {
    const unmet = firstUnmet(node)
    if (unmet !== NONE) {
      unlisten(heard)
      listen(unmet)
      return
    }
    for (let edge = start[node]!; edge < start[node + 1]!; edge++) if (edge !== heard) listen(edge)
    holds[node] = 1
    changed.push(node)
  }

  function fall(node: number, heard: number): void {
    for (let edge = start[node]!; edge < start[node + 1]!; edge++) if (edge !== heard) unlisten(edge)
    holds[node] = 0
    changed.push(node)
  }

  function write(node: number): void {
    for (let i = outputStart[node]!; i < outputStart[node + 1]!; i++) {
      const output = outputs[i]!
      const place = output < 0 ? ~output : output
      const bit = 1 << (place & 31)
      if ((holds[node] === 1) === output >= 0) bits[place >> 5]! |= bit
      else bits[place >> 5]! &= ~bit
    }
  }

  function spread(): void {
    while (changed.length) {
      const node = changed.pop()!
      write(node)
      for (let edge = first[node]!; edge !== NONE; ) {
        const following = next[edge]!
        const asker = parent[edge]!
        const met = isMet(edge)
        if (met && holds[asker] === 0) rise(asker, edge)
        else if (!met && holds[asker] === 1) fall(asker, edge)
        edge = following
      }
    }
  }

  return {
    holds,
    bits,
    settle() {
      holds[ALWAYS] = 1
      first.fill(NONE)
      for (let node = 0; node < size; node++) {
        if (start[node] !== start[node + 1]) {
          const unmet = firstUnmet(node)
          holds[node] = unmet === NONE ? 1 : 0
          if (unmet !== NONE) listen(unmet)
          else for (let edge = start[node]!; edge < start[node + 1]!; edge++) listen(edge)
        }
        write(node)
      }
    },
    set(leaf, value) {
      const now = value ? 1 : 0
      if (holds[leaf] === now) return
      holds[leaf] = now
      changed.push(leaf)
      spread()
    },
  }
}
