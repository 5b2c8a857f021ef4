import type { Ref } from './findings.ts'
import type { Problem } from './problem.ts'

interface Edge {
  from: string
  to: string
  ref: Ref
}

/**
 * Tiers and segments may name each other, but not in a ring: nobody could say where to begin. All tiers are one
 * node, since a visitor's tier is found by asking them all.
 */
export function findRings(refs: readonly Ref[]): Problem[] {
  const edges = refs
    .filter(({ section, path }) => canRing(section) && canRing(path[0]))
    .map(ref => ({ from: nodeOf(ref.path[0]!, ref.path[1]!), to: nodeOf(ref.section, ref.id), ref }))
  if (!edges.length) return []
  // What leads nowhere, and what nothing leads to, is in no ring.
  const rings = peel(peel(edges, 'from', 'to'), 'to', 'from')
  return rings.map(({ ref }) => ({ code: 'ring', path: ref.path, found: ref.id }))
}

const canRing = (section: string | number | undefined) => section === 'segments' || section === 'tiers'

const nodeOf = (section: string | number, id: string | number) =>
  section === 'tiers' ? 'tiers' : `${section} ${id}`

/** Takes away, again and again, the nodes that have no edge at their `near` end (Kahn's algorithm, linear). */
function peel(edges: readonly Edge[], near: 'from' | 'to', far: 'from' | 'to'): Edge[] {
  const degree = new Map<string, number>()
  const arriving = new Map<string, Edge[]>()
  for (const edge of edges) {
    degree.set(edge[near], (degree.get(edge[near]) ?? 0) + 1)
    const others = arriving.get(edge[far])
    if (others) others.push(edge)
    else arriving.set(edge[far], [edge])
  }
  const ends = [...arriving.keys()].filter(node => !degree.has(node))
  const gone = new Set<Edge>()
  for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
    for (const edge of arriving.get(node) ?? []) {
      gone.add(edge)
      const left = degree.get(edge[near])! - 1
      degree.set(edge[near], left)
      if (!left) ends.push(edge[near])
    }
  }
  return edges.filter(edge => !gone.has(edge))
}
