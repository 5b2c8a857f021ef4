import type { Event } from '@okyaku/engine'
import type { Format } from './format.ts'
import { isoOf } from './shared/iso.ts'

/** JSON with the fields that the config's `map` names, or events as they are: a list of them, or one by one. */
export const format: Format = {
  encode({ events }, { map, each = false }) {
    const fields = map && nested(map)
    const objects = fields ? events.map(event => filled(fields, event)) : events
    const ids = events.map(({ id }) => id)
    return each
      ? ids.map((id, n) => ({ body: JSON.stringify(objects[n]), ids: [id] }))
      : [{ body: JSON.stringify(objects), ids }]
  },
}

/** What each field is to hold; a field of several parts is an object. */
type Fields = { [name: string]: string | Fields }

/** `user.id` becomes `id` in the object `user`. Where one field stands in the way of another, the first one stays. */
function nested(map: Readonly<Record<string, string>>): Fields {
  const fields = createFields()
  for (const [name, wanted] of Object.entries(map)) put(fields, name.split('.'), String(wanted))
  return fields
}

/** Without a prototype: a field may have any name. */
const createFields = (): Fields => Object.create(null)

function put(fields: Fields, [name = '', ...rest]: string[], wanted: string): void {
  if (!rest.length) {
    fields[name] ??= wanted
    return
  }
  fields[name] ??= createFields()
  const inner = fields[name]
  if (typeof inner === 'object') put(inner, rest, wanted)
}

const filled = (fields: Fields, event: Event): object =>
  Object.fromEntries(
    Object.entries(fields).map(([name, wanted]) => [
      name,
      typeof wanted === 'string' ? read(event, wanted) : filled(wanted, event),
    ]),
  )

/** `props.item_id` is what stands there; `=Bought by {{ visitor }}` is a text with what stands there. */
function read(event: Event, wanted: string): unknown {
  if (!wanted.startsWith('=')) return at(event, wanted)
  return wanted.slice(1).replace(/\{\{([^{}]*)\}\}/g, (_, path: string) => textOf(at(event, path.trim())))
}

function at(event: Event, path: string): unknown {
  if (path === 'time') return isoOf(event.at)
  let value: unknown = event
  for (const key of path.split('.')) {
    if (Object(value) !== value || !Object.hasOwn(value as object, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined || value === null ? '' : JSON.stringify(value)
}
