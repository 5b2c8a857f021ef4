import type { Event } from './event.ts'
import { createFold, type Fold, type KeptFold } from './fold.ts'
import { idOf, itemsOf, numberOf, type Props } from './items.ts'

export interface CartFacts {
  /** Pieces, of all items together. */
  items: number
  /** Price times quantity, of all items together. */
  value: number
  /** In the order in which they were put in. */
  ids: readonly string[]
}

/** What is in the visitor's cart, as GA4's events tell it. */
export interface Cart extends Omit<Fold<CartEntry, Lines>, 'insert' | 'state'> {
  /** Events that are not about the cart change nothing. */
  insert(event: Event): void
  facts(): CartFacts
}

/** Plain JSON. */
/** The price of one piece; null where it is not known. */
type Line = readonly [id: string, quantity: number, price: number | null]
type Lines = readonly Line[]
interface CartEntry {
  readonly at: number
  /** `set`: nothing else is in the cart. */
  readonly does: Change
  readonly lines: Lines
}
type Change = 'add' | 'remove' | 'set'

export type KeptCart = KeptFold<CartEntry, Lines>

const changes: Readonly<Record<string, Change>> = {
  add_to_cart: 'add',
  remove_from_cart: 'remove',
  view_cart: 'set',
  begin_checkout: 'set',
  purchase: 'set',
}

/** The events that tell of the cart. */
export const cartEvents: readonly string[] = Object.keys(changes)

/** Different items; more are left out. */
const mostLines = 100
/** What no shop has, and no sum overflows of. */
const mostPieces = 1e6
const highestPrice = 1e12

/** @param kept the snapshot of a cart, to go on from */
export function createCart(kept?: KeptCart): Cart {
  const fold = createFold<CartEntry, Lines>(
    { initial: [], step: follow, resets: ({ does }) => does === 'set' },
    kept,
  )
  let known = { lines: fold.state(), facts: factsOf(fold.state()) }

  return {
    insert(event) {
      const entry = entryOf(event)
      if (entry) fold.insert(entry)
    },
    facts() {
      const lines = fold.state()
      if (lines !== known.lines) known = { lines, facts: factsOf(lines) }
      return known.facts
    },
    get isComplete() {
      return fold.isComplete
    },
    snapshot: fold.snapshot,
  }
}

/** Undefined where it says nothing of the cart. */
function entryOf(event: Event): CartEntry | undefined {
  const does = Object.hasOwn(changes, event.name) ? changes[event.name]! : undefined
  if (!does) return undefined
  if (event.name === 'purchase') return { at: event.at, does, lines: [] }
  const items = itemsOf(event)
  const lines = items.map(item => lineOf(item, items.length === 1 ? event.props?.value : undefined))
  const real = lines.filter(([, quantity]) => quantity > 0)
  return real.length ? { at: event.at, does, lines: real } : undefined
}

/** The `value` is that of all pieces, and tells the price where the item does not. */
function lineOf(item: Props, value: unknown): Line {
  const quantity = Math.min(numberOf(item.quantity) ?? 1, mostPieces)
  const price = numberOf(item.price) ?? (numberOf(value) ?? -1) / quantity
  return [idOf(item)!, quantity, price >= 0 ? Math.min(price, highestPrice) : null]
}

function follow(before: Lines, { does, lines }: CartEntry): Lines {
  const after = new Map(does === 'set' ? [] : before.map(line => [line[0], line]))
  for (const [id, quantity, price] of lines) {
    const [, had, knownPrice] = after.get(id) ?? [id, 0, null]
    const has = does === 'remove' ? had - quantity : had + quantity
    if (has <= 0) after.delete(id)
    else if (had > 0 || after.size < mostLines) after.set(id, [id, has, price ?? knownPrice])
  }
  return [...after.values()]
}

function factsOf(lines: Lines): CartFacts {
  return {
    items: lines.reduce((sum, [, quantity]) => sum + quantity, 0),
    value: lines.reduce((sum, [, quantity, price]) => sum + quantity * (price ?? 0), 0),
    ids: lines.map(([id]) => id),
  }
}
