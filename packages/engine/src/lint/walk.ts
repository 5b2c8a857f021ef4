import type { KeysShape, Path, Shape } from '../shape.ts'

/** Called for every value that has a shape, the outer one first. */
export type Visit = (value: unknown, shape: Exclude<Shape, () => Shape>, path: Path) => void

/** Walks an accepted config along its shape, and leaves out whatever the shape does not know. */
export function walk(value: unknown, shape: Shape, path: Path, visit: Visit): void {
  if (typeof shape === 'function') {
    walk(value, shape(), path, visit)
    return
  }
  visit(value, shape, path)
  if (typeof shape === 'string') return
  if ('types' in shape) {
    const inner = shape.types[typeOf(value)]
    if (inner) walk(value, inner, path, visit)
  } else if ('list' in shape) {
    for (const [index, item] of listOf(value).entries())
      walk(item, (!index && shape.first) || shape.list, [...path, index], visit)
  } else {
    for (const [key, inner] of Object.entries(objectOf(value))) {
      const innerShape = shapeUnder(key, shape, objectOf(value))
      if (innerShape) walk(inner, innerShape, [...path, key], visit)
    }
  }
}

function shapeUnder(key: string, shape: Shape, value: Record<string, unknown>): Shape | undefined {
  if (typeof shape !== 'object') return undefined
  if ('map' in shape) return shape.map
  if ('byLocale' in shape) return shape.byLocale
  if ('each' in shape) return shape.each
  if ('keys' in shape) return own(shape.keys, key)
  if ('head' in shape) return own(headOf(shape.head, value)?.keys, key)
  if ('by' in shape) return own(own(shape.cases, String(value[shape.by]))?.keys, key)
  return undefined
}

function headOf(head: Readonly<Record<string, KeysShape>>, value: object): KeysShape | undefined {
  const found = Object.keys(head).find(key => Object.hasOwn(value, key))
  return found === undefined ? undefined : head[found]
}

const own = <Of>(table: Readonly<Record<string, Of>> | undefined, key: string): Of | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined

function typeOf(value: unknown) {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : (typeof value as 'string' | 'number' | 'boolean' | 'object')
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const objectOf = (value: unknown) => (typeOf(value) === 'object' ? (value as Record<string, unknown>) : {})
