import type { Broken } from './broken.ts'
import type { Ref } from './findings.ts'
import { idOf, listOf, namesAt, workingNames } from './names.ts'
import type { Problem } from './problem.ts'
import type { Section } from './shape.ts'

/**
 * References to what is not there or does not work. What holds such a reference does not work either, which is added to
 * `broken`; and so on.
 */
export function danglingRefs(input: Record<string, unknown>, all: readonly Ref[], broken: Broken): Problem[] {
  const refs = all.filter(ref => !namesItself(ref, input))
  const known = memoized((section: Section) => workingNames(input, section, broken))
  const sets = memoized((section: Section) => new Set(known(section)))
  // What is no behavior is the name of an event.
  const works = ({ section, id }: Ref) =>
    section === 'behaviors' ? !broken.hasEntry(section, id) : sets(section).has(id)
  const dangling = refs.filter(ref => !works(ref))
  if (!dangling.length) return []
  const holders = groupByTarget(refs)
  const problems: Problem[] = []
  for (let ref = dangling.pop(); ref; ref = dangling.pop()) {
    const { section, id, path } = ref
    problems.push({ code: 'unknown-id', path, found: id, needed: section, known: known(section) })
    if (!broken.add(path)) continue
    for (const [section, id] of namesAt(input, path)) {
      for (const holder of holders.get(section)?.get(id) ?? []) dangling.push(holder)
    }
  }
  return problems
}

/** A broken campaign that asks about its own messages has but the problem that broke it. */
const namesItself = ({ section, id, path }: Ref, input: Record<string, unknown>) =>
  section === 'campaigns' && path[0] === section && idOf(listOf(input[section])[Number(path[1])]) === id

function memoized<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return key => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
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
