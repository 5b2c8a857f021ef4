import { type Problem, parseDuration } from '@okyaku/engine'
import { parseTime } from '../simulate/time.ts'

/** What may stand at a place of a test file. */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'any'
  | 'true'
  | 'duration'
  | 'moment'
  | 'percent'
  | 'timeZone'
  | 'address'
  /** The id of something that the config defines. */
  | { id: IdKind }
  | { words: readonly string[] }
  | { list: Shape; least?: number }
  | { map: Shape; of?: IdKind }
  | { keys: Readonly<Record<string, Shape>>; needs?: readonly string[]; oneOf?: readonly string[] }
  /** By what it is: a list, an object, or neither. */
  | { list: Shape; map: Shape; of?: IdKind }
  | { list: Shape; otherwise: Shape }

export type IdKind = 'campaign' | 'tier' | 'score'

/** What the config knows by those ids. */
export type Ids = Readonly<Record<IdKind, readonly string[]>>

type Path = Problem['path']

/** Walks a value along its shape and returns what is wrong, as a config's problems are told. */
export function problemsIn(value: unknown, shape: Shape, ids: Ids, path: Path = []): Problem[] {
  const wrong = (needed: string): Problem[] => [{ code: 'wrong-type', path, needed, found: value }]
  if (typeof shape === 'string') return atoms[shape](value) ? [] : wrong(types[shape])
  if ('id' in shape) {
    if (typeof value !== 'string') return wrong('string')
    return unknownId(value, shape.id, ids, path)
  }
  if ('words' in shape) {
    const isKnown = shape.words.includes(value as string)
    return isKnown ? [] : [{ code: 'not-allowed', path, found: value, known: [...shape.words] }]
  }
  if ('list' in shape) {
    if (Array.isArray(value) && 'least' in shape && !value.length) return [{ code: 'empty-list', path }]
    if (Array.isArray(value)) return value.flatMap((one, i) => problemsIn(one, shape.list, ids, [...path, i]))
    if ('otherwise' in shape) return problemsIn(value, shape.otherwise, ids, path)
    if (!('map' in shape)) return wrong('list')
  }
  if (!isObject(value)) return wrong('object')
  return 'keys' in shape ? keyProblems(value, shape, ids, path) : mapProblems(value, shape, ids, path)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function unknownId(id: string, kind: IdKind, ids: Ids, path: Path): Problem[] {
  if (ids[kind].includes(id)) return []
  return [{ code: 'unknown-id', path, found: id, needed: `${kind}s`, known: [...ids[kind]] }]
}

function mapProblems(
  value: Record<string, unknown>,
  { map, of }: Extract<Shape, { map: Shape }>,
  ids: Ids,
  path: Path,
): Problem[] {
  return Object.entries(value).flatMap(([key, one]) => {
    const here = [...path, key]
    if (of && !ids[of].includes(key))
      return [{ code: 'unknown-key' as const, path: here, known: [...ids[of]] }]
    return problemsIn(one, map, ids, here)
  })
}

function keyProblems(
  value: Record<string, unknown>,
  { keys, needs = [], oneOf = [] }: Extract<Shape, { keys: unknown }>,
  ids: Ids,
  path: Path,
): Problem[] {
  const known = Object.keys(keys)
  const wrong = Object.entries(value).flatMap(([key, one]) =>
    Object.hasOwn(keys, key)
      ? problemsIn(one, keys[key]!, ids, [...path, key])
      : [{ code: 'unknown-key' as const, path: [...path, key], known }],
  )
  const missing = needs
    .filter(key => !Object.hasOwn(value, key))
    .map((needed): Problem => ({ code: 'missing-key', path, needed }))
  const [first, ...others] = oneOf.filter(key => Object.hasOwn(value, key))
  const tooMany = others.map(
    (key): Problem => ({ code: 'conflicting-keys', path: [...path, key], needed: first! }),
  )
  return [...wrong, ...missing, ...tooMany]
}

const clock = { startOfNextDay: (at: number) => at, toUtc: (at: number) => at }

/** `"+5 minutes"`, or a time on the site's clock. */
const isMoment = (value: unknown) =>
  typeof value === 'string' &&
  (value.startsWith('+')
    ? parseDuration(value.slice(1).trim()) !== undefined
    : parseTime(value, clock) !== undefined)

/** A path of the site, or a whole address. */
const isAddress = (value: unknown) =>
  typeof value === 'string' && value !== '' && URL.canParse(value, 'https://site.example')

function isTimeZone(value: unknown): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value as string })
    return typeof value === 'string'
  } catch {
    return false
  }
}

const atoms = {
  text: (value: unknown) => typeof value === 'string' && value !== '',
  number: (value: unknown) => typeof value === 'number',
  boolean: (value: unknown) => typeof value === 'boolean',
  any: () => true,
  true: (value: unknown) => value === true,
  duration: (value: unknown) => parseDuration(value) !== undefined,
  moment: isMoment,
  percent: (value: unknown) => typeof value === 'number' && value >= 1 && value <= 100,
  timeZone: isTimeZone,
  address: isAddress,
}

/** As the catalogue of problems calls them. */
const types = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  any: 'any',
  true: 'true',
  duration: 'duration',
  moment: 'moment',
  percent: 'percent',
  timeZone: 'timeZone',
  address: 'place',
}
