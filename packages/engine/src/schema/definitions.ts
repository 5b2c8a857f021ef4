import type { Shape } from '../shape.ts'
import type { JsonSchema } from './json-schema.ts'
import type { At } from './places.ts'

type Plain = Exclude<Shape, () => Shape>

/**
 * Gives every object of the config a definition of its own, which its places refer to: shapes hold themselves, and one
 * stands in many places.
 */
export function createDefinitions(write: (shape: Plain, at: At) => JsonSchema) {
  const definitions: Record<string, JsonSchema> = {}
  const names = new Map<Shape, Map<string, string>>()

  function schemaOf(shape: Shape, at: At): JsonSchema {
    const plain = unfold(shape)
    if (!isDefined(plain)) return write(plain, at)
    const owners = names.get(plain) ?? new Map<string, string>()
    names.set(plain, owners)
    const known = owners.get(at.owner)
    if (known !== undefined) return refTo(known)
    const name = freeName(at.owner)
    owners.set(at.owner, name)
    // Taken before it is written, which may come upon itself.
    definitions[name] = {}
    definitions[name] = write(plain, { owner: at.owner, ...(at.place !== undefined && { place: at.place }) })
    return refTo(name)
  }

  const inline = (shape: Shape, at: At) => write(unfold(shape), at)

  const freeName = (name: string, number = 1): string => {
    const candidate = number === 1 ? name : `${name}${number}`
    return Object.hasOwn(definitions, candidate) ? freeName(name, number + 1) : candidate
  }

  return { definitions, schemaOf, inline }
}

const prefix = '#/definitions/'
const refTo = (name: string) => ({ $ref: `${prefix}${name}` })

const unfold = (shape: Shape): Plain => (typeof shape === 'function' ? unfold(shape()) : shape)

/** Whether it is worth a name: an object with keys, or what may be one. */
function isDefined(shape: Plain): boolean {
  if (typeof shape === 'string') return false
  if ('types' in shape) return 'object' in shape.types || isRef(shape.types.string)
  return 'keys' in shape || 'head' in shape || 'by' in shape || ('each' in shape && shape.names !== undefined)
}

const isRef = (shape: Shape | undefined) => typeof shape === 'object' && 'ref' in shape

/**
 * The schema with one definition where several say the same: what holds only equal things becomes equal itself when
 * those are merged, so it goes on until nothing is.
 */
export function mergeEqual(schema: JsonSchema): JsonSchema {
  const names = new Map<string, string>()
  const doubles = new Map<string, string>()
  for (const [name, definition] of Object.entries(schema.definitions ?? {})) {
    const text = JSON.stringify(definition)
    const first = names.get(text)
    if (first === undefined) names.set(text, name)
    else doubles.set(refTo(name).$ref, refTo(first).$ref)
  }
  if (!doubles.size) return schema
  const kept = Object.entries(schema.definitions!).filter(([name]) => !doubles.has(refTo(name).$ref))
  const text = JSON.stringify({ ...schema, definitions: Object.fromEntries(kept) })
  return mergeEqual(
    JSON.parse(text, (key, value) => (key === '$ref' ? (doubles.get(value) ?? value) : value)),
  )
}
