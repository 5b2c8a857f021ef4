import type { Event } from './event.ts'
import { addressOf, idOf, itemsOf, numberOf, textOf } from './items.ts'

/** An item that the visitor has looked at. Plain JSON. */
export interface Item {
  item_id: string
  item_name?: string
  price?: number
  /** Addresses of its picture and its page. */
  image?: string
  url?: string
  /** When it was looked at last, in ms since the epoch. */
  at: number
}

/** The items that the visitor has looked at last. */
export interface Viewed {
  /** Counts a `view_item`; other events change nothing. */
  insert(event: Event): void
  /** Each once, most recent first, at most 12. */
  items(): readonly Item[]
  snapshot(): readonly Item[]
}

/** The event that tells of it. */
export const viewedEvent = 'view_item'

const most = 12

/**
 * A late view is put in its place. None can come too late: what has left the list would be behind all that is in it.
 *
 * @param kept the snapshot of such a list, to go on from
 */
export function createViewed(kept: readonly Item[] = []): Viewed {
  let items = kept

  return {
    insert(event) {
      const item = event.name === viewedEvent ? itemOf(event) : undefined
      if (item) items = joined(items, item)
    },
    items: () => items,
    snapshot: () => items,
  }
}

/** What arrives later is the more recent of two views of the same time. */
function joined(items: readonly Item[], item: Item): readonly Item[] {
  const isNewer = (other: Item) => other.at > item.at
  if (items.some(other => other.item_id === item.item_id && isNewer(other))) return items
  const others = items.filter(({ item_id }) => item_id !== item.item_id)
  const place = others.findIndex(other => !isNewer(other))
  others.splice(place < 0 ? others.length : place, 0, item)
  return others.slice(0, most)
}

function itemOf(event: Event): Item | undefined {
  const [item] = itemsOf(event)
  const props = event.props ?? {}
  if (!item) return undefined
  const name = textOf(item.item_name)
  const price = numberOf(item.price)
  const image = [item.image, item.image_url, props.image, props.image_url].map(addressOf).find(Boolean)
  const url = addressOf(event.page?.url)
  return {
    item_id: idOf(item)!,
    ...(name !== undefined && { item_name: name }),
    ...(price !== undefined && { price }),
    ...(image !== undefined && { image }),
    ...(url !== undefined && { url }),
    at: event.at,
  }
}
