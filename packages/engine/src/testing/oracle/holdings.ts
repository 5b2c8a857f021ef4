import type { Points } from '../../config.ts'
import type { Event } from '../../event.ts'
import { windowStart } from './clock.ts'
import { exactSum } from './exact.ts'
import { matches } from './matching.ts'
import type { World } from './world.ts'

/** What a visitor has: scores, a cart, viewed items. */
export function scoreOf(id: string, world: World): number {
  const { points, within = 'ever' } = world.config.scores![id]!
  const from = windowStart(within, world)
  const earned = world.events.flatMap(event =>
    event.at < from
      ? []
      : Object.entries(points).map(([what, each]) =>
          matches(event, what, {}, world.config) ? pointsOf(each, event) : 0,
        ),
  )
  return exactSum(earned)
}

function pointsOf(points: Points, { props = {} }: Event): number {
  if (typeof points === 'number') return points
  const amount = props[points.per]
  return typeof amount === 'number' ? amount * (points.times ?? 1) : 0
}

interface Piece {
  item_id: string
  quantity?: number
  price?: number
}

const itemsOf = ({ props = {} }: Event): Piece[] =>
  ((props.items as Piece[] | undefined) ?? [props as unknown as Piece]).filter(({ item_id }) => item_id)

/** The `value` of an event about one item is that of all its pieces; no price is higher than any shop's. */
function priceBy({ props = {} }: Event, quantity: number): number | undefined {
  const value = typeof props.value === 'string' ? Number(props.value) : props.value
  return typeof value === 'number' && value >= 0 ? Math.min(value / quantity, 1e12) : undefined
}

export function cartOf({ events }: World): { items: number; value: number; ids: string[] } {
  const cart = new Map<string, { quantity: number; price: number }>()
  for (const event of events) {
    const items = itemsOf(event)
    if (event.name === 'purchase') cart.clear()
    if (event.name === 'view_cart' && items.length) cart.clear()
    for (const {
      item_id,
      quantity = 1,
      price = items.length === 1 ? priceBy(event, quantity) : undefined,
    } of items) {
      const before = cart.get(item_id) ?? { quantity: 0, price: 0 }
      const after = { quantity: before.quantity, price: price ?? before.price }
      if (event.name === 'add_to_cart' || event.name === 'view_cart') after.quantity += quantity
      else if (event.name === 'remove_from_cart') after.quantity -= quantity
      else continue
      if (after.quantity > 0) cart.set(item_id, after)
      else cart.delete(item_id)
    }
  }
  const lines = [...cart.values()]
  return {
    items: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    value: lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0),
    ids: [...cart.keys()],
  }
}

/** Ids, most recent first. */
export function viewedBy({ events }: World): string[] {
  const ids = events.flatMap(event => (event.name === 'view_item' ? itemsOf(event).slice(0, 1) : []))
  return [...new Set(ids.map(({ item_id }) => item_id).reverse())].slice(0, 12)
}
