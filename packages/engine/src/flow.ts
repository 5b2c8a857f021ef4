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
 * A node that does not hold waits for one of its children that does not hold, and has no need to hear of any other:
 * nothing else can make it hold. A node that holds hears of all of them. So a flip costs nothing where it decides
 * nothing, however many ask for that leaf (the watched literals of SAT solvers: Moskewicz et al., "Chaff", 2001). What
 * a node has no need to hear of any more it goes on hearing once: those that fall and rise again with one leaf, such as
 * the page, have nothing to lay down and take up again.
 */
export function createFlow(network: Network, places: number): Flow {
  const { size, start, child, parent, outputStart, outputs } = network
  const holds = new Uint8Array(size)
  const bits = new Uint32Array(Math.ceil(places / 32))
  // The edges that hear of a node, as a list through the edges.
  const first = new Int32Array(size)
  const next = new Int32Array(child.length)
  const previous = new Int32Array(child.length)
  const isHearing = new Uint8Array(child.length)
  /** By node that does not hold, the edge that it waits for. */
  const awaited = new Int32Array(size)
  const changed: number[] = []

  const isMet = (edge: number) => {
    const asked = child[edge]!
    return asked < 0 ? holds[~asked] === 0 : holds[asked] === 1
  }

  function hear(edge: number): void {
    if (isHearing[edge] === 1) return
    isHearing[edge] = 1
    const asked = child[edge]!
    const node = asked < 0 ? ~asked : asked
    const behind = first[node]!
    next[edge] = behind
    previous[edge] = NONE
    if (behind !== NONE) previous[behind] = edge
    first[node] = edge
  }

  function unhear(edge: number): void {
    isHearing[edge] = 0
    const asked = child[edge]!
    const node = asked < 0 ? ~asked : asked
    const before = previous[edge]!
    const behind = next[edge]!
    if (before === NONE) first[node] = behind
    else next[before] = behind
    if (behind !== NONE) previous[behind] = before
  }

  function firstUnmet(node: number): number {
    const end = start[node + 1]!
    for (let edge = start[node]!; edge < end; edge++) if (!isMet(edge)) return edge
    return NONE
  }

  /** Waits for the first child that does not hold; hears of all where there is none. */
  function attend(node: number): boolean {
    const unmet = firstUnmet(node)
    awaited[node] = unmet
    if (unmet !== NONE) hear(unmet)
    else for (let edge = start[node]!; edge < start[node + 1]!; edge++) hear(edge)
    return unmet === NONE
  }

  function flip(node: number, value: 0 | 1): void {
    holds[node] = value
    changed.push(node)
  }

  /** What is asked for is met or no longer is. */
  function answer(edge: number): void {
    const node = parent[edge]!
    const isAwaited = awaited[node] === edge
    if (holds[node] === 1) {
      if (isMet(edge)) return
      awaited[node] = edge
      flip(node, 0)
    } else if (!isAwaited) unhear(edge)
    else if (isMet(edge)) {
      if (attend(node)) flip(node, 1)
      else unhear(edge)
    }
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
        answer(edge)
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
      isHearing.fill(0)
      for (let node = 0; node < size; node++) {
        if (start[node] !== start[node + 1]) holds[node] = attend(node) ? 1 : 0
        write(node)
      }
    },
    set(leaf, value) {
      const now = value ? 1 : 0
      if (holds[leaf] === now) return
      holds[leaf] = now
      // Most of them nobody waits for.
      if (first[leaf] === NONE && outputStart[leaf] === outputStart[leaf + 1]) return
      changed.push(leaf)
      spread()
    },
  }
}
