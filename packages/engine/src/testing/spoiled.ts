import fc from 'fast-check'

/** Every place in a JSON value. */
export function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))]
}

/** What stands where something else should. */
export const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    '',
    'x',
    true,
    [],
    {},
    [[]],
    [null],
    { x: 1 },
    ['session'],
    '14 dayz',
  ),
  fc.constantFrom<unknown>(
    { toString: 1 },
    { valueOf: null, toString: null },
    1e308,
    Number.POSITIVE_INFINITY,
    '0000-00-00',
    '24:30-25:00',
  ),
  fc.jsonValue(),
)

const spoilOf = (config: object) =>
  fc.record({
    place: fc.constantFrom(...placesOf(config).filter(path => path.length > 0)),
    how: fc.constantFrom('replace', 'replace', 'delete', 'rename', 'add'),
    word: fc.constantFrom('x', '__proto__', 'constructor', 'toString', 'did', 'when', 'id'),
    value: junk,
  })

/** The config with some of its places spoiled. */
export const spoiledOf = (whole: object) =>
  fc.array(spoilOf(whole), { minLength: 1, maxLength: 3 }).map(spoils => {
    const config: Record<string, unknown> = structuredClone({ ...whole })
    for (const { place, how, word, value } of spoils) {
      const key = place.at(-1)!
      const holder = place.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key], config)
      if (typeof holder !== 'object' || holder === null) continue
      const set = (name: string, value: unknown) =>
        Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true })
      const old = (holder as Record<string, unknown>)[key]
      if (how === 'replace') set(key, value)
      else if (how === 'add' && !Array.isArray(holder)) set(word, value)
      else if (!Array.isArray(holder)) delete (holder as Record<string, unknown>)[key]
      if (how === 'rename' && !Array.isArray(holder)) set(word, old)
    }
    return config
  })
