import type { Path } from './shape.ts'

/** What of a config does not work: whole sections, or entries of them. */
export interface Broken {
  /** Whatever stops working through a problem at this path; false where it did not work before. */
  add(path: Path): boolean
  hasSection(section: string): boolean
  hasEntry(section: string, entry: string | number): boolean
  /** The sections of which something is broken. */
  sections(): string[]
}

/** The rules that make events stand one level deeper than the entries of other sections. */
export const captureRules = 'capture.events'

export function createBroken(): Broken {
  const sections = new Set<string>()
  const entries = new Map<string, Set<string | number>>()

  function entriesOf(section: string): Set<string | number> {
    const known = entries.get(section)
    if (known) return known
    const added = new Set<string | number>()
    entries.set(section, added)
    return added
  }

  return {
    add([first, entry, index]) {
      const section = String(first)
      if (section === 'capture' && entry === 'events' && index !== undefined)
        return adds(entriesOf(captureRules), index)
      return entry === undefined ? adds(sections, section) : adds(entriesOf(section), entry)
    },
    hasSection: section => sections.has(section),
    hasEntry: (section, entry) => entries.get(section)?.has(entry) ?? false,
    sections: () => [...sections, ...entries.keys()],
  }
}

function adds<Item>(set: Set<Item>, item: Item): boolean {
  const before = set.size
  return set.add(item).size > before
}
