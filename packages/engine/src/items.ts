import type { Event } from './event.ts'

/** An object of properties that a page handed in: anything can stand in it. */
export type Props = Readonly<Record<string, unknown>>

/** Longer texts are cut. */
const longest = 500
/** As many of an event's items as are read. */
const mostItems = 100

const isProps = (value: unknown): value is Props =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** GA4's `items`, or the properties themselves where they are those of one item. Empty where there is none with an id. */
export function itemsOf(event: Event): Props[] {
  const props = event.props ?? {}
  const listed = Array.isArray(props.items) ? props.items.slice(0, mostItems) : [props]
  return listed.filter(item => isProps(item) && idOf(item) !== undefined)
}

/** GA4 asks for one of the two. */
export const idOf = (item: Props): string | undefined => textOf(item.item_id) ?? textOf(item.item_name)

/** A text or a number as a text; undefined where it is neither, or empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined
}

/** An address, whole or not at all: one that is cut leads nowhere. */
export const addressOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined

/** A number, also one that is written as a text; undefined where it is none. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  // Adding 0 makes 0 of -0, which JSON has not.
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : undefined
}
