import { day, parseDuration } from './duration.ts'
import { oneOrMany, type Shape } from './shape.ts'
import { parseDate, type Zone } from './zone.ts'

/** What an operator may look at beside the two values. */
export interface OperatorContext {
  now: number
  zone: Zone
  ignoreCase: boolean
}

export interface Operator {
  /** What may stand behind it in the config. */
  shape: Shape
  /** It is asked even where nothing was found; the others are false then. */
  missing?: true
  holds(found: unknown, wanted: unknown, context: OperatorContext): boolean
}

const scalars: Shape = { list: 'scalar' }

/** A number-like string is its number where the other side is a number; a boolean equals only a boolean. */
export function equal(found: unknown, wanted: unknown): boolean {
  if (typeof found === typeof wanted) return found === wanted
  if (typeof found === 'number') return found === toNumber(wanted)
  return typeof wanted === 'number' && toNumber(found) === wanted
}

const numberLike = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i

/** NaN where it is not a number, so that every comparison with it is false. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && numberLike.test(value) ? Number(value) : Number.NaN
}

const among = (found: unknown, wanted: unknown[]) => wanted.some(one => equal(found, one))
const has = (found: unknown, wanted: unknown) =>
  Array.isArray(found) && found.some(item => equal(item, wanted))
const toList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

const onNumbers = (holds: (found: number, wanted: number) => boolean): Operator => ({
  shape: 'number',
  holds: (found, wanted: number) => holds(toNumber(found), wanted),
})

const onText = (holds: (found: string, wanted: string) => boolean): Operator => ({
  shape: oneOrMany('string'),
  holds: (found, wanted: string | string[], { ignoreCase }) => {
    const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text)
    return typeof found === 'string' && toList(wanted).some(one => holds(fold(found), fold(one)))
  },
})

const onVersions = (holds: (order: number) => boolean): Operator => ({
  shape: 'string',
  holds: (found, wanted: string) => holds(compareVersions(String(found), wanted)),
})

const onDates = (holds: (found: number, wanted: number) => boolean): Operator => ({
  shape: 'date',
  holds: (found, wanted, { zone }) => {
    const at = parseDate(found, zone)
    return at !== undefined && holds(at, parseDate(wanted, zone)!)
  },
})

/** Every operator that a test may name. A new one is one entry here. */
export const operators: Readonly<Record<string, Operator>> = {
  is: { shape: 'scalar', holds: equal },
  isNot: { shape: 'scalar', missing: true, holds: (found, wanted) => !equal(found, wanted) },
  in: { shape: scalars, holds: among },
  notIn: { shape: scalars, missing: true, holds: (found, wanted) => !among(found, wanted) },
  known: { shape: 'boolean', missing: true, holds: (found, wanted) => (found !== undefined) === wanted },
  atLeast: onNumbers((found, wanted) => found >= wanted),
  atMost: onNumbers((found, wanted) => found <= wanted),
  moreThan: onNumbers((found, wanted) => found > wanted),
  lessThan: onNumbers((found, wanted) => found < wanted),
  startsWith: onText((found, wanted) => found.startsWith(wanted)),
  endsWith: onText((found, wanted) => found.endsWith(wanted)),
  contains: onText((found, wanted) => found.includes(wanted)),
  glob: onText(matchesGlob),
  has: { shape: 'scalar', holds: has },
  hasAll: { shape: scalars, holds: (found, wanted: unknown[]) => wanted.every(one => has(found, one)) },
  hasNone: {
    shape: scalars,
    missing: true,
    holds: (found, wanted: unknown[]) => !wanted.some(one => has(found, one)),
  },
  versionAtLeast: onVersions(order => order >= 0),
  versionBelow: onVersions(order => order < 0),
  before: onDates((found, wanted) => found < wanted),
  after: onDates((found, wanted) => found > wanted),
  /** The nearest anniversary, past or coming, is at most this far away. */
  anniversaryWithin: {
    shape: 'duration',
    holds: (found, wanted, { now, zone }) =>
      daysToAnniversary(found, now, zone) * day <= parseDuration(wanted)!,
  },
}

/** `*` is any text, `?` one character. Backtracks to the last star only, so that it stays quadratic at worst. */
function matchesGlob(text: string, glob: string): boolean {
  let t = 0
  let g = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    if (glob[g] === '*') {
      star = g++
      resume = t
    } else if (glob[g] === '?' || glob[g] === text[t]) {
      t++
      g++
    } else if (star >= 0) {
      g = star + 1
      t = ++resume
    } else return false
  }
  while (glob[g] === '*') g++
  return g === glob.length
}

/** Part by part; a missing part is 0, what is not a number makes every comparison false. */
function compareVersions(found: string, wanted: string): number {
  const [left, right] = [found, wanted].map(version => version.split('.').map(toNumber)) as [
    number[],
    number[],
  ]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = (left[i] ?? 0) - (right[i] ?? 0)
    if (order !== 0) return order
  }
  return 0
}

function daysToAnniversary(found: unknown, now: number, zone: Zone): number {
  const at = parseDate(found, zone)
  if (at === undefined) return Number.NaN
  const date = new Date(zone.local(at))
  const today = Math.floor(zone.local(now) / day)
  const year = new Date(today * day).getUTCFullYear()
  const distances = [year - 1, year, year + 1].map(y =>
    Math.abs(Date.UTC(y, date.getUTCMonth(), date.getUTCDate()) / day - today),
  )
  return Math.min(...distances)
}
