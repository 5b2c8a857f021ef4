import type { Context } from './context.ts'
import type { Leaf } from './leaf.ts'
import { toNumber } from './operators.ts'

/** One thing that the host tells and conditions test, such as `visitor.plan`, with the leaves that hang on it. */
export interface Slot {
  /** What it is read from: as long as the host hands in the same object, it is the same. */
  subject: string
  look(context: Context): unknown
  /** The leaves that hold for certain values alone, by value. */
  exact: ReadonlyMap<string, readonly number[]>
  /** All others. */
  others: readonly number[]
}

export function slotsOf(
  leaves: readonly (Leaf | undefined)[],
  reads: ReadonlyMap<string, Slot['look']>,
): Slot[] {
  const slots = new Map(
    [...reads].map(([source, look]) => [
      source,
      {
        subject: source.slice(0, source.indexOf('.')),
        look,
        exact: new Map<string, number[]>(),
        others: [] as number[],
      },
    ]),
  )
  leaves.forEach((leaf, node) => {
    for (const source of leaf?.sources ?? []) {
      const slot = slots.get(source)
      if (!slot) continue
      if (!leaf!.only) slot.others.push(node)
      else for (const key of new Set(leaf!.only.flatMap(keysOfWanted))) push(slot.exact, key, node)
    }
  })
  return [...slots.values()]
}

function push(lists: Map<string, number[]>, key: string, node: number): void {
  const list = lists.get(key)
  if (list) list.push(node)
  else lists.set(key, [node])
}

/** The leaves that may hold for a value: `equal` of the operators, turned into a look-up. */
export function* exactLeaves({ exact }: Slot, value: unknown): Generator<number> {
  if (exact.size) for (const key of keysOfFound(value)) yield* exact.get(key) ?? []
}

// A number equals whatever is like that number; two texts are equal only letter by letter.
const keysOfWanted = (wanted: unknown): string[] => {
  if (typeof wanted !== 'string') return [`${typeof wanted} ${wanted}`]
  const number = toNumber(wanted)
  return [`string ${wanted}`, ...(Number.isNaN(number) ? [] : [`like ${number}`])]
}

const keysOfFound = (found: unknown): string[] => {
  if (typeof found === 'number') return [`number ${found}`, `like ${found}`]
  if (typeof found !== 'string') return [`${typeof found} ${found}`]
  const number = toNumber(found)
  return [`string ${found}`, ...(Number.isNaN(number) ? [] : [`number ${number}`])]
}
