import type { KeysShape, Shape } from '../../shape.ts'
import { amongWords } from '../../words.ts'
import { type At, ownerUnder } from '../places.ts'

/** One key of the config, where it stands. */
export interface Key extends At {
  key: string
  shape: Shape
  needed: boolean
}

/** Every key of the config once, by what its object is called, in the order of the shapes. */
export function survey(root: Shape): ReadonlyMap<string, readonly Key[]> {
  const found = new Map<string, Map<string, Key>>()
  const seen = new Map<string, Set<Shape>>()
  walk(root, { owner: 'file' })
  return new Map([...found].map(([owner, keys]) => [owner, [...keys.values()]]))

  function walk(shape: Shape, at: At): void {
    if (typeof shape === 'string' || isSeen(shape, at)) return
    if (typeof shape === 'function') walk(shape(), at)
    else if ('types' in shape) for (const inner of Object.values(shape.types)) walk(inner, at)
    else if ('list' in shape) for (const inner of [shape.first ?? shape.list, shape.list]) walk(inner, at)
    else if ('map' in shape) walk(shape.map, at)
    else if ('byLocale' in shape) walk(shape.byLocale, at)
    else if ('keys' in shape) walkKeys(shape, at)
    else if ('head' in shape)
      for (const [kind, inner] of Object.entries(shape.head)) walkKeys(inner, { ...at, kind })
    else if ('by' in shape) {
      add({ ...at, key: shape.by, shape: { words: Object.keys(shape.cases) }, needed: true })
      for (const [kind, inner] of Object.entries(shape.cases)) walkKeys(inner, { ...at, kind })
    } else if ('each' in shape) {
      for (const key of [...(shape.names ?? []), ...(shape.prefixes ?? [])])
        add({ ...at, key, shape: narrowed(shape.each, shape.among?.[key]), needed: false })
      walk(shape.each, { owner: 'test' })
    }
  }

  function walkKeys({ keys, needs = [] }: KeysShape, at: At): void {
    for (const [key, inner] of Object.entries(keys)) {
      add({ ...at, key, shape: inner, needed: needs.includes(key) })
      walk(inner, { owner: ownerUnder(key) })
    }
  }

  function add(key: Key): void {
    const keys = found.get(key.owner) ?? new Map<string, Key>()
    found.set(key.owner, keys)
    const name = `${key.kind} ${key.key}`
    if (!keys.has(name)) keys.set(name, key)
  }

  function isSeen(shape: Shape, { owner }: At): boolean {
    const shapes = seen.get(owner) ?? new Set<Shape>()
    seen.set(owner, shapes)
    return shapes.size === shapes.add(shape).size
  }
}

const narrowed = (test: Shape, words: readonly string[] | undefined) =>
  words ? amongWords(test, words) : test
