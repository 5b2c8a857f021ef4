import type { Broken } from './broken.ts'
import type { Ref } from './findings.ts'
import { namesAt, workingNames } from './names.ts'
import type { Problem } from './problem.ts'
import type { Section } from './shape.ts'

/**
 * References to what is not there or does not work. What holds such a reference does not work either, which is added to
 * `broken`; and so on.
 */
export function danglingRefs(
  input: Record<string, unknown>,
  refs: readonly Ref[],
  broken: Broken,
): Problem[] {
  if (!refs.length) return []
  const known = workingNames(input, broken)
  const works = createLookup(known, broken)
  const dangling = refs.filter(ref => !works(ref))
  if (!dangling.length) return []
  const holders = groupByTarget(refs)
  const problems: Problem[] = []
  for (let ref = dangling.pop(); ref; ref = dangling.pop()) {
    const { section, id, path } = ref
    problems.push({ code: 'unknown-id', path, found: id, needed: section, known: known[section] })
    if (!broken.add(path)) continue
    for (const [section, id] of namesAt(input, path)) {
      for (const holder of holders.get(section)?.get(id) ?? []) dangling.push(holder)
    }
  }
  return problems
}

function createLookup(known: Record<Section, string[]>, broken: Broken): (ref: Ref) => boolean {
  const sets = new Map(Object.entries(known).map(([section, ids]) => [section, new Set(ids)]))
  return ({ section, id }) =>
    // What is no behavior is the name of an event.
    section === 'behaviors' ? !broken.hasEntry(section, id) : sets.get(section)!.has(id)
}

function groupByTarget(refs: readonly Ref[]): Map<Section, Map<string, Ref[]>> {
  const groups = new Map<Section, Map<string, Ref[]>>()
  for (const ref of refs) {
    const group = groups.get(ref.section) ?? new Map<string, Ref[]>()
    groups.set(ref.section, group)
    const others = group.get(ref.id)
    if (others) others.push(ref)
    else group.set(ref.id, [ref])
  }
  return groups
}
